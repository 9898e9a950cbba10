// Why somebody was away is an open class: what people usually say is known everywhere; any other short phrase is a
// reason only where the words around it say that somebody was away.

const WHERE = '(?:(?:到|去|赴|在|回)[^,;。、()\\s\\ue000-\\uf8ff]{1,6}?)?';
const KINDS =
  '出差|公差|公出|外出|病假|事假|年休假|年假|轮休|补休|休假|产假|陪产假|婚假|丧假|探亲假|护理假|育儿假|公假|哺乳假|调休|生病|住院|看病|就医|就诊|手术|化疗|体检|输液|发烧|感冒|骨折|养病|养伤|身体不适|不舒服|进修|借调|挂职|抽调|跟班|支教|援藏|援疆|驻村|帮扶|加班|接访|信访|下乡|下村|出警|出车|执勤|出勤务|夜班|早班|中班|倒班|陪护|陪床|探亲|出国|出境|回老家|奔丧|在外地?|外地|路上堵车|堵车|临时有事|家里有事|家中有事|有事|有任务|另有公务|另有任务|公务|因公|因事|因病|有病';
const DEEDS = '学习|培训|开会|参会|考试|值班|值守|带队|调研';
// These are reasons only where nothing is said of what was done: 周明学习了文件 was there.
const BARE_DEED = `(?:${DEEDS})(?=$|[\\s,;。、()▮\\ue000-\\uf8ff]|请|没|未|缺|去了)`;

/** Regular expression source of why somebody was away. */
export const REASON = reasonWith(BARE_DEED);
/** Regular expression source of having been away, without a reason. */
export const STAYED =
  '(?:请了?假|缺席|缺勤|没有?来|没有?到(?:会|场)?|未到(?:会|场)?|没有?参加|未参加|未能(?:参加|到会|到场)|不在|来不了|没(?:来|赶)(?:成|上)|没能(?:来|参加|到会?))(?:了|会议)?';
/** A text that may speak of somebody who was away. */
export const ABSENT = new RegExp(`${REASON}|${STAYED}`);
/** A reason that may as well be what somebody did. */
export const ONLY_A_DEED = new RegExp(`^${BARE_DEED}`);

/** Done by those who were there. */
const DONE_THERE =
  /主持|记录|列席|讲[话课解授党]|领学|领读|传达|发言|汇报|通报|介绍|宣读|总结|表态|致辞|点评|提议|强调|指出|负责|签到|旁听|到会|到场|到齐|[来到]了|出席|参加了?(?:会议|活动|学习)?$|谈|聊|转正|入党|当选|提名|组长|书记|委员|以及|[和与跟等是为被的]$|^[是为被给让把向对将同]/;
/** Where another statement begins. */
const NEXT =
  /(?:以|之)?外(?=$|[都全均其,大])|其他|其余|剩下|剩余|余下|别的?人|大家|全体|都[来到]|全[来到]|会议|议题|地点|主题|应[到该]|实[到际]|一致/;
const PHRASE = /^[\u4e00-\u9fff\d]{2,16}/;
const LONGEST = 12;
/** After a reason, and no part of it. */
const TRAILING = new RegExp(`(?<=.{2})(?:${STAYED}|去[了咯啦]?|[呢啦咯嘞哒哈嘛噻呀哦吧])+$`);
/** 住院了 is 住院; 腿摔了 stays as it is. */
const DONE = new RegExp(`^((?:都|均|是|因为?)*${REASON})[了中]$`);

const KNOWN_REASON = new RegExp(`^${REASON}`);
const SAYS_STAYED = new RegExp(`^${STAYED}`);
const STAYED_AWAY = new RegExp(`${STAYED}$`);

export interface ReasonReading {
  readonly reason: string;
  readonly length: number;
}

/**
 * The reason that a text begins with; names stood right before it.
 * @param open true where any short phrase can be one, since the words before say that somebody was away
 */
export function reasonAt(text: string, open: boolean): ReasonReading | null {
  const label = LABEL.exec(text)?.[0] ?? '';
  const reading = readReason(text.slice(label.length), open || label !== '');
  return reading === null ? null : { ...reading, length: label.length + reading.length };
}

const LABEL = /^(?:请假|缺席)?(?:事由|原因|理由)[\s:是为]*/;

function readReason(text: string, open: boolean): ReasonReading | null {
  const known = KNOWN_REASON.exec(text)?.[0] ?? null;
  const run = upTo(PHRASE.exec(text)?.[0] ?? '', NEXT);
  const said = run.replace(TRAILING, '').replace(DONE, '$1');
  const free =
    said.length >= 2 && !SAYS_STAYED.test(said) && said.length <= LONGEST && !DONE_THERE.test(said);
  // 家里装修没来 says so itself, and 外出参加培训 begins with a reason.
  const tells = open || STAYED_AWAY.test(run) || (known !== null && said.startsWith(known));
  if (free && tells) {
    if (known === null || said.length >= known.length) return { reason: clean(said), length: run.length };
  }
  return known === null ? null : { reason: clean(known), length: known.length };
}

function upTo(text: string, end: RegExp): string {
  const at = text.search(end);
  return at === -1 ? text : text.slice(0, at);
}

const ALONE = new RegExp(
  `^[\\s▮]*(?:都|均|是|为|因|两人|二人|全)*(?<reason>${reasonWith(`(?:${DEEDS})`)})(?:去)?了?$`,
);
const EXPLAINS =
  /^[\s▮]*[他她其]?(?:据说|听说|说|原因)?(?:是|为)?(?:因为?|由于)?(?:(?:都|均)是?)?(?<reason>[\u4e00-\u9fff]{2,14})$/;
/** Rather tells of the meeting than of who was not there. */
const OF_THE_MEETING =
  /会|室|楼|厅|题|议|研究|讨论|传达|部署|决定|同意|通过|顺利|结束|完|效果|气氛|线上|视频|补|登记|谢|请/;

/**
 * @param where `next` the clause stands right after the words that somebody was away; `open` the numbers say so too
 * @returns the reason that a clause consists of (都是出差, 下乡去了; after 王五没来 also 说是家里装修), or null
 */
export function reasonAlone(
  clause: string,
  where: { readonly next: boolean; readonly open: boolean },
): string | null {
  const known = ALONE.exec(clause.trimEnd())?.groups?.reason;
  if (known !== undefined) return clean(known);
  const said = where.next ? EXPLAINS.exec(clause.trimEnd())?.groups?.reason : undefined;
  if (said === undefined || DONE_THERE.test(said)) return null;
  const explained = /说|原因|因|由于/.test(clause.slice(0, clause.indexOf(said)));
  const reason = explained || (where.open && said.length <= 8 && !OF_THE_MEETING.test(said));
  return reason ? clean(said.replace(TRAILING, '').replace(DONE, '$1')) : null;
}

/** 因病假 and 请病假 are 病假; what was said in brackets stays as it was. */
export function clean(reason: string): string {
  return reason
    .trim()
    .replace(/(?<=.{2})请假$/, '')
    .replace(/^(?:说是?|都|均)(?:是|为|因)?/, '')
    .replace(/^(?:因为?(?![公事病]$|公)|由于|请了?(?!假)|休(?!假|养|息)|正在?)/, '');
}

function reasonWith(deed: string): string {
  return `(?:因为?|由于|请了?|休|正在|在|外出)?${WHERE}(?:因公|外出|在外)?(?:${KINDS}|${deed})(?:${DEEDS})?(?:在外|住院|请假|休养)?`;
}

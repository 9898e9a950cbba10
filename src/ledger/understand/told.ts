import { fold } from '../../text/fold.ts';
import { readFurther } from './further.ts';

/** Fields as they are told in passing: 主持人写张建国, 地点改三楼, 主题就是学雷锋. */
export interface Told {
  /** By their labels, as they stand in a minutes book. */
  readonly fields: readonly ToldField[];
  /** Points back at what is recorded: 那条的地点改三楼. */
  readonly pointsBack: boolean;
}

interface ToldField {
  readonly label: string;
  readonly value: string;
  /** Comes on top of what is written there: 还有一个议题是…, 还研究了…. */
  readonly adds?: true;
}

/** What a field is called, the label that it is read under, and what follows where neither a verb nor a colon does. */
interface Naming {
  readonly said: string;
  readonly label: string;
  readonly bare: RegExp | null;
}

/** A name, and not what is to be done about one: 还没定, 写错了. */
const NAME =
  /^(?![还没未不待暂由让请要定换改写填补说先也都就])[\u4e00-\u9fff]{1,3}[\u4e00-\u9fff](?<![了的])$/;
const NUMBER = /^[\d一二两三四五六七八九十百]{1,5}(?:个|名|位)?(?:人|党员|同志)?$/;
const MOMENT = /^.{0,6}[\d一二两三四五六七八九十](?:点|:|号|日|月)/;
const PLACE = /^.{1,10}[楼室厅堂馆]$/;
/** When it ended; what stands under it is no field of its own. */
export const ENDING = '结束时间';

const NAMINGS: readonly Naming[] = [
  { said: '应到(?:人数|的)?', label: '应到', bare: NUMBER },
  { said: '(?:实到|到会|参加)人数|实到', label: '实到', bare: NUMBER },
  { said: '主持(?:人|者|的)?', label: '主持人', bare: NAME },
  { said: '(?:会议)?记录(?:人|员)', label: '记录人', bare: NAME },
  { said: '主讲人?|讲课(?:人|的)', label: '主讲人', bare: NAME },
  { said: '列席(?:人员|人|的)?', label: '列席', bare: null },
  { said: '缺席(?:人员|人|的)?|请假(?:人员|人|的)?', label: '缺席', bare: null },
  { said: '(?:会议|活动|开会)?(?:地点|地方|场地)', label: '地点', bare: PLACE },
  { said: '(?:会议)?议[题程]', label: '议题', bare: null },
  { said: '(?:活动|党课|学习)?(?:主题|题目)', label: '主题', bare: null },
  { said: '(?:会议)?决议', label: '决议', bare: null },
  { said: '(?:会议|活动|散会)?(?:结束|散会)(?:的)?时间', label: ENDING, bare: MOMENT },
  { said: '(?:会议|活动|开会|召开)?(?:开始)?(?:的)?(?:时间|日期)', label: '时间', bare: MOMENT },
];
/** What a meeting was about: such words may be looked up in the documents, too. */
export const MATTERS: ReadonlySet<string> = new Set(['议题', '主题', '决议']);

const LEAD =
  '(?:对了|哦|噢|嗯|还有|另外|忘了说|忘记说|再|请|麻烦|帮我|帮忙|把|顺便|那|就|刚才|刚刚|刚|上面|我看|补充一下|补一下){0,3}\\s*';
const WHICH = '(?:(?<back>(?:那|这|上一?)条)|[那这]个|[那这上]次)?(?:会议?|活动|登记|记录)?的?';
const HOW = '(?:应该|应当|也|还|都|就|要|给|先){0,3}';
const VERB =
  '是|写(?:的是|成|上|为)?|填(?:的是|成|上|为)?|为|叫|定(?:的?是|为|在|成)|改(?:的?是|成|为|到|在|写|作)?|换成?|记(?:的是|成)|选(?:的是|在)|设在|放在|在';
const VALUE = '(?<value>[^\\s:].{0,99}?)(?:吧|哈|啊|呀|哦|噢|呗)?';

/** 周明主持的, 我来记录: who did it comes before what they did. */
const DONE_BY: readonly (readonly [string, string])[] = [
  ['主持', '主持人'],
  ['(?:做的?)?(?:会议)?记录|记', '记录人'],
  ['主讲|讲课|讲', '主讲人'],
];
const CLAUSES_BY = DONE_BY.map(([deed, label]) => ({
  label,
  bare: NAME,
  pattern: new RegExp(
    `^${LEAD}是?(?<value>我|[\\u4e00-\\u9fff]{2,4}?)(?<link>)(?:同志)?来?(?:${deed})的$`,
    'd',
  ),
}));
const BY_SPEAKER = /^(?:我|本人)来?(?:写|做|记|主持|当)?的?$/;

const CLAUSES = NAMINGS.map(({ said, label, bare }) => ({
  label,
  bare,
  pattern: new RegExp(
    `^${LEAD}${WHICH}(?:${said})(?<link>${HOW}(?:${VERB})[\\s:]*|\\s*:\\s*|\\s*)${VALUE}$`,
    'd',
  ),
}));
/** 主持人写错了 says that it is wrong, and not yet what is right. */
const NO_VALUE =
  /^(?:写|填|记|登|搞|弄|说)?(?:错|漏|不对|有误|反了|少了|多了)|^(?:改|换|补|写)?(?:一?下|了|上)$/;
/** Says nothing by itself: 谢谢, 忘了说. */
const FILLER =
  /^(?:忘了?记?说了?|不对|不是|[说打写]?错了|对了|补充一下|补一下|哦|噢|嗯|好的?|不好意思|还有|(?:多?谢|麻烦|辛苦|拜托|感谢)[谢你您了啦哈]{0,4})?$/;
const CLAUSE = /(?:[^,;。!\n.]|\.(?=\d))+/g;
/** Nobody tells more of them in passing. */
const LONGEST = 200;

/** @returns the fields that a message tells by their names, and nothing else; null where it says anything else */
export function toldFields(text: string): Told | null {
  if (text.length > LONGEST) return null;
  const folded = fold(text);
  const fields: { label: string; value: string; adds?: true }[] = [];
  let pointsBack = false;
  let goesOn = false;
  for (const { index, 0: words } of folded.matchAll(CLAUSE)) {
    const clause = words.trim();
    if (FILLER.test(clause)) continue;
    const start = index + words.indexOf(clause);
    const original = text.slice(start, start + clause.length);
    const told = readClause(clause, original);
    const last = fields.at(-1);
    if (told !== null) fields.push(told.field);
    // 议题是传达文件，讨论发展对象: a matter goes on over commas.
    else if (last !== undefined && goesOn) last.value += `，${original}`;
    else return null;
    goesOn = told?.open ?? goesOn;
    pointsBack ||= told?.back ?? false;
  }
  return fields.length === 0 ? null : { fields, pointsBack };
}

interface Clause {
  readonly field: ToldField;
  readonly back: boolean;
  /** What it tells may go on over a comma. */
  readonly open: boolean;
}

function readClause(clause: string, original: string): Clause | null {
  const further = readFurther(clause);
  if (further !== null) {
    const value = further.parts.map((at) => original.slice(...at)).join('');
    return { field: { label: further.label, value, adds: true }, back: false, open: further.open };
  }
  for (const { pattern, label, bare } of [...CLAUSES, ...CLAUSES_BY]) {
    const match = pattern.exec(clause);
    const at = match?.indices?.groups?.value;
    const { value = '', link = '', back } = match?.groups ?? {};
    if (at === undefined || NO_VALUE.test(value)) continue;
    if (bare === NAME && BY_SPEAKER.test(value))
      return { field: { label, value: '我' }, back: back !== undefined, open: false };
    if (link.trim() === '' && !bare?.test(value)) continue;
    const field = { label, value: original.slice(...at) };
    return { field, back: back !== undefined, open: MATTERS.has(label) };
  }
  return null;
}

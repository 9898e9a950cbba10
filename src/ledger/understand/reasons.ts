const WHERE = '(?:(?:到|去|赴|在|回)[^,;。、()\\s]{1,6}?)?';
const KINDS =
  '出差|公差|公出|外出|病假|事假|年休假|年假|休假|产假|陪产假|婚假|丧假|探亲假|护理假|育儿假|公假|调休|生病|住院|看病|就医|手术|身体不适|不舒服|进修|借调|挂职|驻村|帮扶|加班|接访|下乡|探亲|出国|回老家|在外地?|外地|路上堵车|临时有事|家里有事|家中有事|有事|另有公务|公务|因公|因事|因病|有病';
const DEEDS = '学习|培训|开会|参会|考试|值班|值守';
// These are reasons only where nothing is said of what was done: 周明学习了文件 was there.
const BARE_DEED = `(?:${DEEDS})(?=$|[\\s,;。、()▮\\ue000-\\uf8ff]|请|没|未|缺)`;

/** Regular expression source of why somebody was away. */
export const REASON = reasonWith(BARE_DEED);
/** Regular expression source of having been away, without a reason. */
export const STAYED =
  '(?:请了?假|缺席|缺勤|没有?来|没有?到(?:会|场)?|未到(?:会|场)?|没有?参加|未参加|来不了|没能(?:来|参加|到))(?:了|会议)?';
/** A text that may speak of somebody who was away. */
export const ABSENT = new RegExp(`${REASON}|${STAYED}`);
/** A reason that may as well be what somebody did. */
export const ONLY_A_DEED = new RegExp(`^${BARE_DEED}`);

const ALONE = new RegExp(
  `^[\\s▮]*(?:都|均|是|为|因|两人|二人|全)*(?<reason>${reasonWith(`(?:${DEEDS})`)})(?:去)?了?$`,
);

/** @returns the reason that a clause consists of (都是出差, 下乡去了), or null. */
export function reasonAlone(clause: string): string | null {
  return ALONE.exec(clause.trimEnd())?.groups?.reason ?? null;
}

function reasonWith(deed: string): string {
  return `(?:因为?|由于|请了?|休|正在|在|外出)?${WHERE}(?:因公|外出|在外)?(?:${KINDS}|${deed})(?:在外|住院|请假|休养)?`;
}

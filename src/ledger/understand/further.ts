import { REASON, STAYED } from './reasons.ts';

/** Something that comes on top of what is written: one more matter, somebody else who was away. */
export interface Further {
  /** The label that it is read under, as it stands in a minutes book. */
  readonly label: string;
  /** The parts of the clause that make the value, in order: a list of stretches. */
  readonly parts: readonly (readonly [start: number, end: number])[];
  /** Another matter may follow after a comma. */
  readonly open: boolean;
}

const LEAD =
  '(?:对了|哦|噢|嗯|忘了?记?说了?|不对|错了|另外|再|请|麻烦|帮我|帮忙|顺便|那|刚才|刚刚|那?会上|会议|\\s){0,4}';
const ONE = '(?:第?[一二两三四五]?[个条项位名]|一下|下)?';
const IS = '(?:就?是|为|叫|有|:)?[\\s:]*';
const LISTS: readonly (readonly [said: string, label: string])[] = [
  ['(?:会议)?议[题程]', '议题'],
  ['列席(?:人员|人|的)?', '列席'],
  ['缺席(?:人员|人|的)?|请假(?:人员|人|的)?', '缺席'],
];
const ADD = '(?:加|补|添|漏|少)(?:[记写登填])?(?:了|上|充)?';
const VALUE = '(?<value>[^\\s:].{0,99}?)(?:吧|哈|啊|呀|哦|噢|呗)?$';

/** 还有一个议题是…, 第二个议题是…, 再补一个列席…; and the other way round: 议题再加一个：…. */
const NAMED = LISTS.flatMap(([said, label]) =>
  [
    `^${LEAD}(?:还有|另有|还要|要|还)?(?:${ADD})?${ONE}(?:${said})${IS}${VALUE}`,
    `^${LEAD}(?:${said})(?:里|中|上)?(?:还|再|也|要|得|应该){0,2}(?:有|${ADD})${ONE}(?:${said})?${IS}${VALUE}`,
  ].map((pattern) => ({ label, pattern: new RegExp(pattern, 'd') })),
);
/** 还有一个议题 adds one; 议题是… says what it was. */
const ADDS =
  /还有|另有|另外|再|加|补|添|漏|少[记写登填了]|第[二三四五][个条项]|[一两][个条项位名](?=(?:会议)?议|列席)|还要/;

/** 议题漏了一个，经费使用: which one comes after the comma. */
const NOTHING_YET = /^第?[一二两三]?[个条项位]$/;

const TOO = '(?:还|也|又|再|另外|同时|最后|然后|接着){1,3}(?:一起|集体|专题|专门)?';
const DONE = '(?:了|过|通过了)';
/** 研究 is left out of the agenda, 学习 stands in it. */
const DEEDS: readonly RegExp[] = [
  new RegExp(`^${LEAD}${TOO}(?:研究|讨论|审议|商议|商量|酝酿)${DONE}(?:一?下)?${VALUE}`, 'd'),
  new RegExp(
    `^${LEAD}${TOO}(?<value>(?:学习|传达|听取|通报|部署|布置|总结|观看|推选|选举)${DONE}.{2,80})$`,
    'd',
  ),
];

/** 郑周一住院, 冯雷是生病了, 周明请假没来 */
const AWAY = new RegExp(
  `^${LEAD}(?<name>[\\u4e00-\\u9fff]{2,4}?)(?:同志)?(?:是|因为?|那天|当天|当时|也|说是){0,2}(?<why>(?:${REASON})(?:${STAYED})?|${STAYED})(?:[了啊哈呢的]|,?\\s*不是[^,;。]{1,6})?$`,
  'd',
);

/** @param clause folded, without the signs around it @returns null where it adds nothing */
export function readFurther(clause: string): Further | null {
  for (const { label, pattern } of NAMED) {
    const match = pattern.exec(clause);
    const at = match?.indices?.groups?.value;
    if (at !== undefined && ADDS.test(clause.slice(0, at[0])))
      return { label, parts: NOTHING_YET.test(clause.slice(...at)) ? [] : [at], open: label === '议题' };
  }
  for (const pattern of DEEDS) {
    const at = pattern.exec(clause)?.indices?.groups?.value;
    if (at !== undefined) return { label: '议题', parts: [at], open: false };
  }
  const { name, why } = AWAY.exec(clause)?.indices?.groups ?? {};
  return name === undefined || why === undefined ? null : { label: '缺席', parts: [name, why], open: false };
}

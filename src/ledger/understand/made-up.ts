import { PAPER, SOME_PAPER } from '../../text/papers.ts';

/** Must not be done: making up what was not held, or having its record composed (001 三3). */
const SURELY =
  /(?:编造|伪造|虚构|杜撰|造假|瞎编|凭空)|(?:没|未|忘了?|忘记)(?:有|能|来得及)?(?:召?开|搞|组织|举行|谈|讲|上).{0,16}?(?:补|编|写|造|凑|弄)(?:一|个|上|份|条|下|吧|进|齐|全|记)|(?:补|编|写|造|凑|弄|记|登)(?:一?[个份条次]|上|记).{0,14}?(?:没|未|忘了?|忘记)(?:有)?(?:召?开|搞|组织|举行|谈|讲|上)|没(?:来|到)的.{0,6}?(?:算|写成|记成|填成|改成)(?:到|来|出席|实到)|(?:写|记|填|算|弄)成.{0,4}?(?:全到|到齐|全勤|都到|满员)|(?<![请放休病事年销补调])假(?:记录|台账|会议)/;
/** 改成全到 corrects a number, unless it is said that they were not all there. */
const ALL_PRESENT = /改成.{0,4}?(?:全到|到齐|全勤|都到|满员)/;
const NOT_ALL = /其实|实际|没(?:有)?(?:来|到|齐)|不够|缺(?:了|席)/;
/** Done to a paper these are no more than writing it. */
const COMPOSED =
  /编(?:一?[个份条次篇些点]|出|几)|(?:帮|替|给)我?(?:们)?编|凑(?:一?[个份条次]|数|[够齐](?!了?(?:再|才|就|之?后|以后)))|(?:帮我?|给我|替我|自动|请)?(?:写|生成|拟|起草|来)(?:一)?(?:份|篇|个|条).{0,16}?(?:记录|纪要)|(?:照着?|按照?|抄|复制|拷贝|套用).{0,10}?(?:上个?月|上次|去年|上一次|以前|别的支部).{0,12}?(?:写|编|抄|复制|生成|再?来|再?记|再?登|套).{0,2}(?:一|上|个)?|(?:缺|差|没开|漏)的.{0,8}?(?:都|全|一起)?(?:补齐|补上|补全|填上|编上)|(?:多|虚)(?:报|写|填|算)(?:几|一|两|点)(?![句字段行页遍])|(?<!伪|制|改|建|创|打|营|深)造(?:一?[个份条次篇]|[几两点些])|(?:编|造|弄|整|写|搞|做|补|凑|填|来|记).{0,20}?(?:应付|交差|糊弄|应景|充数|蒙混|对付|敷衍)/;
/** What is recorded of what was held. */
const RECORD =
  /记录|纪要|台账|签到|谈话|谈心|会议|[一几两]条|(?:支委|小组|党员|支部|生活|委员|大|评议)会|开(?:的|过的)?会|的会|党日|党课|补记|登记/g;
/** 照着去年的写: of a record it would be said 记, 登 or 来一条. */
const COPIED = /(?:照|按).{0,12}(?:写|拟|起草)/;
const HOW = /怎么办|怎么(?:写|弄|处理)|咋办|行吗|可以吗|算不算/;

/** @param plain folded words, quotations and labelled values taken */
export function asksToMakeUp(plain: string): boolean {
  if (SURELY.test(plain)) return true;
  if (ALL_PRESENT.test(plain) && NOT_ALL.test(plain)) return true;
  return COMPOSED.test(plain) && !isPaper(plain) && !HOW.test(plain);
}

/** A paper is meant: the last thing named is one (支委会会议通知), or something of that sort and no record. */
function isPaper(plain: string): boolean {
  const record = [...plain.matchAll(RECORD)].at(-1)?.index ?? -1;
  const paper = [...plain.matchAll(PAPER)].at(-1)?.index ?? -1;
  return paper > record || (record === -1 && (SOME_PAPER.test(plain) || COPIED.test(plain)));
}

const NUMBER = '[一二两三四五六七八九十廿\\d]{1,3}';
const WEEK = '(?:周|星期|礼拜)';
const DAY = [
  `(?:\\d{4}[年./-])?\\d{1,2}[月./-]\\d{1,2}[日号]?`,
  `${NUMBER}月${NUMBER}[日号]?`,
  '\\d{1,2}[日号]',
  '大?[今明后]天',
  `(?:这|本|下下|下)?个?${WEEK}[一二三四五六日天末]`,
  `(?:这|本|下下|下)个?${WEEK}`,
  `(?:${NUMBER}|这个?|本|下个?)?月[底末]`,
].join('|');
const RANGE = `(?:(?:从|自)?(?:${DAY})\\s*)?(?:到|至|-|~)\\s*(?:${DAY})`;
const LENGTH = `(?:${NUMBER}|半)个?(?:天|${WEEK}|月)`;
const SELF = '(?:我|本人)(?:要|想|得|需要|准备|打算|申请)?(?:再)?';
const ASKED = '请(?:个|了|年|事|病|产|婚|探亲)?假';
const AWAY = `(?:${ASKED}|休?(?:年|产|婚|病|事|探亲)假|休假|外出|出差)`;
const NAME = '@?[\\u4e00-\\u9fff·]{2,6}';
/** What asks, and what speaks of a meeting, of who was absent or of putting off: no leave, whatever else is said. */
const NONE =
  '[?]|[吗呢啥谁哪咋]|什么|怎|多少|多久|几[次天个]|批准|手续|报备|规定|假条|应到|实到|缺席|没来|未到|到会|列席|主持|登记|提醒|推[到迟后]|会|党日|党课|谈[话心]';
const WHOLE = `^(?!.*(?:${NONE}))(?=.{0,60}$)`;
/** The same, where 别提醒 may be said. */
const UNREMINDED = `^(?!.*(?:${NONE.replace('提醒|', '')}))(?=.{0,60}$)`;

/**
 * Whole messages (folded) by which somebody says to be away for a time: 请假 3月1日到3月20日, 李秀英请假到下周五, 我要请假.
 * 出差三天 alone may as well be the reason why somebody was absent, and is none of them.
 */
export const LEAVE_PHRASES: readonly RegExp[] = [
  `^${SELF}${ASKED}[.!]?$`,
  `${WHOLE}(?:${SELF})?${ASKED}[\\s,:]*(?:从|自)?(?:${RANGE}|${LENGTH}|${DAY})`,
  `${WHOLE}(?:${SELF})?${AWAY}[\\s,:]*${RANGE}`,
  `${WHOLE}${SELF}[\\s,]*(?:从|自)?(?:${RANGE}|${DAY})(?:起|开始)?[\\s,]*${AWAY}`,
  `${WHOLE}(?:从|自)?(?:${RANGE}|${DAY})(?:起|开始)?[\\s,]*(?:(?:${SELF})${AWAY}|${ASKED}(?:$|[\\s,]|${LENGTH}))`,
  `${WHOLE}${RANGE}[\\s,]*${AWAY}`,
  `${WHOLE}${NAME}[\\s,:]*${AWAY}[\\s,:]*${RANGE}`,
  // What is asked not to be reminded is somebody else: 我下周出差，先别提醒 puts a reminder off.
  `${UNREMINDED}(?!我)${NAME}[\\s,:]*${AWAY}[\\s,:]*${RANGE}[\\s,]*(?:请|就|先|都)?(?:别|不要|不用)(?:再|给)?(?:提醒)?[她他](?:发?提醒)?(?:了|吧)?[.!]?$`,
  `${UNREMINDED}(?:${SELF})?[\\s,]*(?:从|自)?${RANGE}[\\s,]*(?:${SELF})?${AWAY}[\\s,]*(?:请|就|先|都|这几天|期间)*(?:别|不要|不用)(?:再|给)?我?(?:发|来)?提醒我?(?:了|吧)?[.!]?$`,
  `${WHOLE}${AWAY}[\\s,:]+${NAME}[\\s,:]+${RANGE}`,
].map((pattern) => new RegExp(pattern));

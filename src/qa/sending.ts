/** Politeness, and what leads over from what was said before. */
const BEGIN =
  '^(?=.{0,40}$)(?!.*(?:谁|怎|什么|啥|哪|如何|多少|是否|要不要|应该|规定|制度))(?:那么?|再|还有|顺便|另外|现在|对了|请|麻烦|劳烦|辛苦|你|您|能不能|可不可以|能否|可以|能|帮忙|帮我们?|帮|替我们?|给我|想|去|来|就|也|先|统一|挨个|[,\\s])*';
const KIND = '(?:(?:党?支部|党?小组|部门|单位|副?书记|支委|委员|负责人|组长|党员|同志|同事|人)的?)';
/** 没开会的支部书记, 各支部, 他们, 第二支部书记, 张书记 */
const WHOM =
  `(?:(?:还|都|一直|尚)*(?:没有?|未|欠|差)[^,.;:?!\\s\\d]{1,12}?的(?:[那这]?[几些]个?)?${KIND}{0,2}` +
  `|(?:[他她]们|大家伙?|所有人|全体|各个?|每个|所有的?|全部|[那这]?几个|[那这]些|剩下的?|其余的?|其他的?)${KIND}{0,2}` +
  `|(?:第?[一二三四五六七八九十\\d]{1,3}|离退休)党?(?:支部|小组)的?${KIND}?|[\\u4e00-\\u9fff]?(?:书记|主任|组长|局长|处长|科长))`;
const AGAIN = '(?:都|再|也|统一|挨个)*';
const SOME = '(?:一?[个条份]|一?下|一声)?';
const PRESS = `(?:提个?醒|催促?|督促(?=一?下)|通知|告诉|转告|知会|艾特|@)${SOME}`;
const NOTE = '(?:提醒|通知|消息|短信|信息|微信|邮件)';
const BY = `(?:${PRESS}|(?:群?发|推送?)${SOME}${NOTE}|打${SOME}电话|[说讲](?:一声|一?下))`;
/** What they are to do; a meeting that is to be held is a plan (提醒大家明天开支委会). */
const TO_DO = '[,\\s]*(?!.*(?:会|课|党日|活动|学习))[^,.;:?!]{0,14}';
const END = '[吧呗啊吗嘛.!?\\s]*$';

/** Asks to have somebody reminded, pressed or written to, which is not done in anybody's name; on folded words. */
export const SENDING: readonly RegExp[] = [
  `${BEGIN}(?:把|给|向|对|跟|和)?${WHOM}${AGAIN}${BY}${TO_DO}${END}`,
  `${BEGIN}${AGAIN}${PRESS}${WHOM}${TO_DO}${END}`,
  `${BEGIN}${PRESS}(?![我自])[\\u4e00-\\u9fff]{2,3}?(?:赶紧|抓紧|尽快|快点?|及时)*(?:补?登记|上报|补上)(?:一?下)?${END}`,
  `${BEGIN}(?:群发|发)${SOME}${NOTE}(?:[给到]?(?:${WHOM}|群里?)${TO_DO})?${END}`,
  `${BEGIN}(?:把|将)[^,.;:?!]{0,8}${NOTE}[发转推](?:一下)?[到给在][^,.;:?!]{1,10}${END}`,
  `${BEGIN}(?:让|叫|要)${WHOM}${AGAIN}(?:赶[紧快]|抓紧|尽快|快点?|及时|记得|别忘了?)${TO_DO}${END}`,
  `${BEGIN}催(?:一?催|一?下)${END}`,
].map((one) => new RegExp(one));

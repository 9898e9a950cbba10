import type { Matter } from '../core/document.ts';
import { fold } from '../text/fold.ts';
import { NAMING } from './naming.ts';
import { PRIVACY } from './privacy.ts';
import { isForPaper } from './requests.ts';
import { SENDING } from './sending.ts';

/** Talks with people (谈心谈话), not talking to the assistant. */
const OF_TALKS = /谈心|谈话|谈的|谈了|\btalks?\b/;
/** Longer messages tell something. */
const LONGEST = 200;
/** Done in somebody's stead, and nothing that is kept here. */
const SIGNING =
  /^.{0,6}(?:代|替|帮)(?:我|他|她|一?下|人|谁|忙)?.{0,6}(?:签个?到|打卡|签个?名|签个?字|补签|刷课|刷分)|^(?:我要?|在哪里?|怎么|如何)?(?:签到|打卡)(?:一下|了)?$/;

/** 提醒我周五交材料: what is reminded of is what the documents name. What a reminder says again is put off before. */
const ALARM =
  /^(?:请|麻烦|你|您|能不能|可以|帮忙|记得|到时候?|到点|[今明后]天|(?:这|本|下)?个?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}[点号日](?:半|钟)?|[一二三四五六七八九十]点(?:半|钟)?|[上下中]午|早上|晚上|[,\s])*提醒我们?(?:一下)?(?!.*(?:[?吗呢谁啥哪怎]|什么))[^,;.]{2,20}[.!]?$/;

const POST = '(?:党?支部)?的?(?:现任|新)?(?:副?书记|(?:组织|宣传|纪检)?委员|支委|党?小?组长|管理员)(?:们)?';
/** 我们 or a number: 支部书记由谁兼任 is for the documents. */
const OUR =
  '(?:请问|那|现在|目前)?(?:(?:我们|咱们?|本)(?:第?[一二三四五六七八九十\\d]{1,3})?|第?[一二三四五六七八九十\\d]{1,3}(?=党?支部|党?小组))';
/** Who holds an office here, and who is on the list. */
const ROSTER: readonly RegExp[] = [
  new RegExp(
    `^${OUR}(?:党?小组)?${POST}(?:现在|目前)?(?:都)?(?:是|叫|有)(?:谁|哪[个位些几]|什么名字|啥名字?)[^,;]{0,4}$`,
  ),
  new RegExp(`^(?:请问|那|现在)?(?:谁|哪个|哪位)(?:现在)?是${OUR}(?:党?小组)?${POST}[啊呀呢?]*$`),
  /^(?:我们?|咱们?|支部|本|的)*(?:花?名册|名单)[里上]?(?:面|都|现在)*有(?:哪些|谁|多少|几个?)[^,;]{0,4}$/,
];

/**
 * What a message asks of the assistant itself, of people or of papers: no document is looked into for it.
 * @param typed a message, or one question of it
 */
export function matterOf(typed: string): Matter | null {
  if (typed.length > LONGEST) return null;
  const folded = fold(typed).trim();
  if (PRIVACY.some((pattern) => pattern.test(folded))) return OF_TALKS.test(folded) ? 'talks' : 'privacy';
  if (NAMING.some((pattern) => pattern.test(folded))) return 'naming';
  if (SIGNING.test(folded)) return 'signing';
  if (ALARM.test(folded) || SENDING.some((pattern) => pattern.test(folded))) return 'sending';
  if (ROSTER.some((pattern) => pattern.test(folded))) return 'roster';
  return isForPaper(folded) ? 'composing' : null;
}

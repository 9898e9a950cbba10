/** Asks, in any way. */
const ASKS =
  '[?]|吗|么(?:$|[,.!])|谁|会不会|是不是|有没有|能不能|可不可以|要不要|不会.{0,20}吧|哪|什么|啥|多久|怎么|不$|没$|没有$';
/** What the person says, and what is there of it. */
const MINE =
  '[我咱](?:们)?.{0,8}(?:说|讲|问|发|聊|打|写|谈|登记)(?:的|过|了|给)|[我咱](?:们)?请(?:了|个)?假|[我咱](?:们)?的?(?:聊天|对话)|[我咱](?:们)?的(?:话|记录|聊天|谈话|提问|问题|消息|对话|信息|隐私|内容|数据|概要|请假|台账|个人)|聊天(?:记录|内容)|(?:对话|谈话|谈心|提问|私聊|历史)的?(?:记录|内容)|私聊|(?:跟|和|对|向|问)你(?:们)?(?:说|讲|聊|问|的)|在?(?:这里|这儿|群里面?)(?:说|问|聊|讲|发)';
const SYSTEM =
  '(?:系统|机器人|助手|软件|后台|程序|平台)|你们?(?=会|能|有没有|是不是|不会|把|给|存|保|收|泄|偷|监|记|上传)';
const OTHERS =
  '(?:谁|哪些人|什么人|哪个人|别人|其他人|其他同志|旁人|外人|领导|书记|管理员|上级|上面|组织上|组织委员|支委|同事|单位|纪委|纪检|老板|大家|群里|机关党委|有没有人|有人)';
/** Kept, or let out. */
const KEPT =
  '存(?!在|款)|留存|留底|留着|保留|记下|记住|记着|记得|记录下来|被?记录(?:吗|么|$)|监控|监听|监视|偷看|偷听|泄露|泄漏|泄密|外泄|外传|传出去|说出去|公开|上传|删|保密|加密|安全|匿名|实名|发(?:到|在|出)?群';
const TOLD = `告诉(?!我)|告知(?!我)|转告|转发|转给(?!我)|打小报告|告状|上报|举报|透露|(?:汇报|报告|反映|发|交|传)给(?!我)`;
const SEE =
  `${OTHERS}(?:也|都|们|还|又)?(?:是不是)?(?:都)?(?:能不能|可不可以|会不会|能够|能|会|可以|可否|有权)(?:不能)?.{0,4}(?:看|知道|查|见|听)` +
  `|${OTHERS}(?:都|也|们)?知道(?:吗|么|不|我)|有(?:没有)?人.{0,6}(?:看|听|盯|查|监)` +
  `|${OTHERS}(?:都)?(?:看得|看不看得|查得)(?:到|见)|[给让被](?:别的)?${OTHERS}.{0,4}(?:看|知道|查|见|听)`;
/** What is kept here. */
const RECORDED = '台账|登记的|这些?记录|概要|谈话|谈心|数据|请假';
/** Asks what the documents say, or how a record that was held is to be kept. */
const RULE =
  '规定|文件|条例|要求|制度|应当|应该|必须|由谁|向谁|报谁|要给谁|要让谁|多少年|保存期|归档|档案|追责|责任|谈[心话].{0,12}(?:多久|多长|几年)';

/** Tells of a talk: what was said in it may sound like a worry of one's own. */
const TELLING =
  '(?=.*(?:[昨今前][天晚早]|[上下中]午|刚[才刚]|上周|\\d[月号日点]|登记(?![的过])|补记))(?=.*(?:[跟和与同找](?!你).{1,6}[谈聊]|谈心|谈话|谈了))';

const asking = (...all: readonly string[]): RegExp =>
  new RegExp(
    `^(?=.{0,80}$)(?!.*(?:${RULE}))(?!${TELLING})(?=.*(?:${ASKS}))${all.map((one) => `(?=.*(?:${one}))`).join('')}`,
    's',
  );

/** Ways to ask what is kept of what one says, and who comes to know of it; on folded words. */
export const PRIVACY: readonly RegExp[] = [
  asking(MINE, `${KEPT}|${TOLD}|${SEE}`),
  asking(`${SYSTEM}|${RECORDED}`, SEE),
  asking('监控|监听|监视|偷看|偷听', '[我咱]|大家|同事'),
  asking(SYSTEM, TOLD, OTHERS),
  asking(SYSTEM, '监控|监听|监视|偷看|偷听|泄露|泄漏|泄密|外传|保密|隐私|匿名|实名|安全'),
  asking(SYSTEM, '(?:存|记录?|留|收集|上传)(?:了|着|不存|不记)?.{0,6}(?:我|聊天|对话|信息|数据|消息|隐私)'),
  asking(SYSTEM, '(?:看|知道|查|记).{0,6}是?谁.{0,4}(?:问|说|发|提)'),
  asking(`问.{0,4}(?:问题|话|你)|提问|用你`, '匿名|实名|记名|名字|姓名'),
  /^.{0,4}我(?:刚才|今天)?.{0,4}(?:说|问|讲|聊)的?.{0,8}(?:可?别|不要|不许|千万别)(?:告诉|跟|和|往外|外传|说出去|传出去|泄露|给别人)/,
  /^(?=.*(?:隐私|数据安全|信息安全)).{0,8}(?:隐私|数据安全|信息安全)(?:政策|保护|问题|说明|呢|怎么样|怎么保护|能?保证|安全)*(?:吗|么)?[?]?$/,
  /\bprivacy\b|\bwho (?:can|may|will|could|gets to) (?:see|read|know|view)\b/,
  /\b(?:can|will|could|does|do|would) (?:the |my |our )?(?:secretary|leaders?|boss|admins?|administrators?|others?|anybody|anyone|people|colleagues|somebody)\b.{0,30}\b(?:see|read|know|view)\b.{0,20}\b(?:i|my|me|our|this|it)\b/,
  /\bis (?:it|this|that)\b.{0,20}\b(?:private|confidential|anonymous|secret|safe)\b/,
  /\b(?:do|does|did|will|can|would) (?:you|it|this|the bot|the system)\b.{0,20}\b(?:store|save|keep|record|remember|log|report|tell|share|show|spy)\b.{0,30}\b(?:me|my|i|we|our|us|chats?|messages?|conversations?|secretary|leaders?|boss|anyone|anybody|data)\b/,
  /\b(?:is|are|will) (?:my|this|these|our|the)\b.{0,30}\b(?:private|confidential|anonymous|stored|saved|kept|recorded|secret|shared)\b/,
];

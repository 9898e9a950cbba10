import { defineCommand, proposeAppointment, proposeWish, texts, wishIn } from '../src/command.ts';

/** 免去李四的纪检委员; 免去谁 and 怎么免去 are questions. */
const SAID =
  /^(?:请)?(?:免去|免掉|撤销)(?!.*(?:[?]|[吗呢谁哪怎]|什么|如何))[^,;?]{2,30}?(?:书记|委员|支委|组长|管理员)的?(?:职务|一职)?[.!]?$/;

export default defineCommand({
  name: '免去',
  aliases: ['免职'],
  phrases: [SAID],
  means: (text, entries) => wishIn(text, entries)?.what === 'take',
  intents: [],
  order: 93,
  get summary() {
    return texts().commands.summaries.dismiss;
  },
  examples: ['免去 第一党支部 张三 的 组织委员'],
  who: 'administrator',
  where: 'anywhere',
  run(call) {
    const { args, message } = call;
    const wish = args === message.text ? wishIn(args, call.entries) : null;
    if (wish !== null) return proposeWish(wish, message, call);
    return proposeAppointment(false, args.replace(/^\s*请?(?:免去|免掉|撤销)/u, ''), message, call);
  },
});

import {
  defineCommand,
  leaveAppointment,
  pressedAppointment,
  proposeAppointment,
  proposeWish,
  texts,
  wishIn,
} from '../src/command.ts';

/** 任命张三为组织委员; 任命谁为书记, 任命书记要什么程序 are questions. */
const SAID =
  /^(?:请)?任命(?!.*(?:[?]|[吗呢谁哪怎]|什么|如何))[^,;?]{2,30}?(?:为|任|当|做|担任)[^,;?]{0,14}(?:书记|委员|支委|组长|管理员|党员)(?:职务|一职)?[.!]?$/;

export default defineCommand({
  name: '任命',
  aliases: [],
  phrases: [SAID],
  means: (text, entries) => ['give', 'roster'].includes(wishIn(text, entries)?.what ?? ''),
  intents: [],
  order: 92,
  get summary() {
    return texts().commands.summaries.appoint;
  },
  examples: ['任命 第一党支部 张三 为 组织委员'],
  who: 'administrator',
  where: 'anywhere',
  run(call) {
    const { args, message } = call;
    const wish = args === message.text ? wishIn(args, call.entries) : null;
    if (wish !== null) return proposeWish(wish, message, call);
    return proposeAppointment(true, args.replace(/^\s*请?任命/u, ''), message, call);
  },
  actions: {
    'appoint.confirm': (press) => pressedAppointment(press.action, press),
    'appoint.leave': async () => leaveAppointment(),
  },
});

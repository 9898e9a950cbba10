import {
  aboutReminder,
  cancel,
  choose,
  confirmChange,
  defineCommand,
  enter,
  holdPlan,
  leave,
  type Press,
  payloadText,
  type Reply,
  submit,
  texts,
  UserError,
} from '../src/command.ts';

export default defineCommand({
  name: '登记',
  aliases: ['记录', '记一下', '记', '补记', '录入'],
  intents: ['record'],
  order: 20,
  get summary() {
    return texts().commands.summaries.record;
  },
  examples: ['登记 昨天下午3点支委会，三楼会议室，应到5实到4，王芳出差，议题：党员大会筹备', '登记 主题党日'],
  tap: '登记',
  who: 'member',
  where: 'anywhere',
  takesSummary: true,
  async run(call) {
    const { entries, understanding, deliveries, message } = call;
    const held = await holdPlan(message.text, entries);
    return held ?? enter(await aboutReminder(understanding, deliveries, entries), entries);
  },
  actions: {
    'record.submit': async (press) => submit(await ownDraft(press), press.action.form, press.entries),
    'record.choose': async (press) =>
      choose(
        await ownDraft(press),
        payloadText(press.action, 'f'),
        payloadText(press.action, 'c'),
        press.entries,
      ),
    'record.leave': async (press) => {
      const draft = await ownDraft(press);
      return (await leave(draft, press.entries)) ?? stillOpen();
    },
    'record.confirm': async (press) => confirmChange(await ownDraft(press), press.entries),
    'record.cancel': async (press) => cancel(await ownDraft(press), press.entries),
  },
});

async function ownDraft(press: Press) {
  const draft = await press.entries.drafts.get(payloadText(press.action, 'd'));
  if (draft === null || draft.over !== undefined) throw new UserError(texts().commands.record.cardOver);
  if (draft.author !== press.speaker.openId) throw new UserError(texts().commands.record.notYours);
  return draft;
}

function stillOpen(): Reply {
  return { blocks: [], toast: { type: 'warning', text: texts().commands.record.stillOpen } };
}

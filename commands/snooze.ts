import {
  daysFromNow,
  defineCommand,
  dutyOf,
  type EntryContext,
  openReminders,
  payloadText,
  snooze,
  UserError,
} from '../src/command.ts';

export default defineCommand({
  name: '推迟',
  aliases: ['推后', '稍后提醒'],
  intents: ['snooze'],
  order: 70,
  summary: '把提醒推到本期内的另一天',
  examples: ['推到下周三', '推迟三天'],
  who: 'member',
  where: 'anywhere',
  async run({ understanding, entries, deliveries }) {
    const to = understanding.until?.date ?? daysFromNow(7, entries);
    const open = openReminders(await deliveries.keys(), entries).filter(
      (one) => understanding.kind === null || one.obligation === understanding.kind,
    );
    const [only] = open;
    if (only === undefined) throw new UserError('现在没有发给你的提醒可以推迟。');
    if (open.length > 1)
      throw new UserError(
        `有几条提醒，推迟哪一条？请说“推迟 名称”，例如“推迟 ${nameOf(only.obligation, entries)}”。`,
      );
    return snooze(only, to, deliveries, entries);
  },
  actions: {
    'reminder.snooze': ({ action, entries, deliveries }) =>
      snooze(
        {
          obligation: payloadText(action, 'o'),
          branch: payloadText(action, 'b'),
          period: payloadText(action, 'p'),
        },
        daysFromNow(Number(action.payload.days ?? 7), entries),
        deliveries,
        entries,
      ),
  },
});

function nameOf(obligation: string, entries: EntryContext): string {
  return dutyOf(obligation, entries.duties)?.name ?? obligation;
}

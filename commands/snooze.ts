import {
  daysFromNow,
  defineCommand,
  dutyOf,
  type EntryContext,
  fewerReminders,
  openReminders,
  payloadText,
  putOffPlan,
  snooze,
  texts,
  UserError,
  wantsNoReminders,
} from '../src/command.ts';

export default defineCommand({
  name: '推迟',
  aliases: ['推后', '稍后提醒'],
  intents: ['snooze'],
  order: 70,
  get summary() {
    return texts().commands.summaries.snooze;
  },
  examples: ['推到下周三', '推迟三天'],
  who: 'member',
  where: 'anywhere',
  async run({ message, understanding, understand, entries, deliveries }) {
    const move = () => putOffPlan(message.text, understanding, understand, entries);
    const moved = understanding.kind === null ? null : await move();
    if (moved !== null) return moved;
    const to = understanding.until?.date ?? daysFromNow(7, entries);
    const open = openReminders(await deliveries.keys(), entries).filter(
      (one) => understanding.kind === null || one.obligation === understanding.kind,
    );
    const [only] = open;
    if (only === undefined) {
      const other = understanding.kind === null ? await move() : null;
      if (other !== null) return other;
      if (wantsNoReminders(message.text)) return fewerReminders(entries);
      throw new UserError(texts().commands.snooze.none);
    }
    if (open.length > 1) throw new UserError(texts().commands.snooze.which(nameOf(only.obligation, entries)));
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

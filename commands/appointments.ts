import { defineCommand, showAppointments, texts } from '../src/command.ts';

export default defineCommand({
  name: '任免记录',
  aliases: ['看任免记录'],
  intents: [],
  order: null,
  get summary() {
    return texts().commands.summaries.appointments;
  },
  examples: ['任免记录'],
  who: 'administrator',
  where: 'private',
  run: (call) => showAppointments(call),
});

import { defineCommand, ownTalks, texts } from '../src/command.ts';

export default defineCommand({
  name: '我的谈话',
  aliases: ['看谈话', '我的谈心谈话', '看我的谈话'],
  intents: [],
  order: 42,
  get summary() {
    return texts().commands.summaries.talks;
  },
  examples: ['我的谈话'],
  tap: '我的谈话',
  who: 'member',
  where: 'private',
  run: ({ message, entries }) => ownTalks(message.text, entries),
});

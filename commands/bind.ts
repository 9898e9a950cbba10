import { bindBranch, defineCommand, texts } from '../src/command.ts';

export default defineCommand({
  name: '绑定',
  aliases: ['绑定支部', '绑定本群'],
  intents: [],
  order: 90,
  get summary() {
    return texts().commands.summaries.bind;
  },
  examples: ['绑定 第一党支部'],
  needs: ['bind'],
  who: 'member',
  where: 'anywhere',
  run: ({ args, message, roster, contacts, speaker, entries }) =>
    bindBranch(args, message, { roster, contacts, speaker, directory: entries.directory }),
});

import { defineCommand, say, texts } from '../src/command.ts';

export default defineCommand({
  name: '我是谁',
  aliases: ['我的身份', 'whoami'],
  intents: [],
  order: 48,
  get summary() {
    return texts().commands.summaries.whoami;
  },
  examples: ['我是谁'],
  tap: '我是谁',
  who: 'everyone',
  where: 'private',
  async run({ speaker }) {
    const said = texts().commands.whoami;
    const id = said.openId(speaker.openId);
    const { member } = speaker;
    if (member === null && !speaker.administrator) {
      return say(said.notOnRoster, said.howToJoin, id);
    }
    const roles = [
      ...(member?.roles ?? []),
      ...(speaker.administrator && !member?.roles.includes('管理员') ? ['管理员'] : []),
    ];
    const place = [member?.branch, member?.group].filter((part) => part).join(' ');
    return say(member?.name ?? said.administrator, said.roles(place, roles), id);
  },
});

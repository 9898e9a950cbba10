import { defineCommand, say } from '../src/command.ts';

export default defineCommand({
  name: '我是谁',
  aliases: ['我的身份', 'whoami'],
  intents: [],
  order: 48,
  summary: '看自己在名册里的支部和角色',
  examples: ['我是谁'],
  tap: '我是谁',
  who: 'everyone',
  where: 'private',
  async run({ speaker }) {
    const id = `你的 open_id：${speaker.openId}`;
    const { member } = speaker;
    if (member === null && !speaker.administrator) {
      return say('你还不在名册里', '请把下面的 open_id 发给管理员，由管理员加进名册。', id);
    }
    const roles = [
      ...(member?.roles ?? []),
      ...(speaker.administrator && !member?.roles.includes('管理员') ? ['管理员'] : []),
    ];
    const place = [member?.branch, member?.group].filter((part) => part).join(' ');
    return say(
      member?.name ?? '管理员',
      [place, roles.join('、')].filter((part) => part !== '').join('：'),
      id,
    );
  },
});

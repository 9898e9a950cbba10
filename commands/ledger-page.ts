import { defineCommand, note, type Reply, say } from '../src/command.ts';

export default defineCommand({
  name: '打开台账',
  aliases: [
    ...['台账网页', '打开台账网页', '网页台账', '台账页面', '打开台账页面', '台账链接', '网页版台账'],
    ...['打开网页', '网页版', '看台账网页', '台账大屏', '热力图', '全年日历', 'ledger page', 'open ledger'],
  ],
  phrases: [
    /^(?:请|帮我)?(?:打开|进入|给我|发我|看看?)(?:一下)?(?:台账|支部台账|本支部台账)?的?(?:网页|页面|链接)(?:版)?[。!！]?$/,
  ],
  intents: [],
  order: 44,
  summary: '在网页上看全年情况、打印记录（只给您本人）',
  examples: ['打开台账'],
  who: 'member',
  where: 'private',
  async run({ speaker, pageLink }): Promise<Reply> {
    const address = await pageLink(speaker.openId);
    if (address === null) return notReady(speaker.administrator);
    return {
      title: '台账网页',
      audience: 'sender',
      blocks: [
        { kind: 'text', text: '点下面的按钮，在浏览器里看台账。' },
        { kind: 'link', label: '打开台账', address },
        note('链接10分钟内有效，只给您本人用，请不要转发；进入后8小时不用再点。'),
      ],
    };
  },
});

/** Without a key nobody could tell a true link from a forged one. */
function notReady(administrator: boolean): Reply {
  return say(
    '台账网页还没有开通',
    administrator
      ? '设置里还没有密钥。请在 .env 里填 SECRET_KEY（可用 openssl rand -base64 32 生成），重启后再试。'
      : '请联系管理员开通。',
  );
}

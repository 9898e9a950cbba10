import { defineCommand, note, type Reply, say, texts } from '../src/command.ts';

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
  get summary() {
    return texts().commands.summaries.ledgerPage;
  },
  examples: ['打开台账'],
  who: 'member',
  where: 'private',
  async run({ speaker, pageLink }): Promise<Reply> {
    const address = await pageLink(speaker.openId);
    if (address === null) return notReady(speaker.administrator);
    const said = texts().commands.ledgerPage;
    return {
      title: said.title,
      audience: 'sender',
      blocks: [
        { kind: 'text', text: said.how },
        { kind: 'link', label: said.open, address },
        note(said.validity),
      ],
    };
  },
});

/** Without a key nobody could tell a true link from a forged one. */
function notReady(administrator: boolean): Reply {
  const { notReady: title, noKey, askAdministrator } = texts().commands.ledgerPage;
  return say(title, administrator ? noKey : askAdministrator);
}

import { expect, test } from 'vitest';
import { describeInBrowser } from '../../kit/browser.ts';
import { BOT, GROUP, message, NOW, ORGANISER, PRIVATE, pageState, SECRETARY } from './builders.ts';
import { startFakeServer } from './fake-server.ts';

const fromOrganiser = { sender: { openId: ORGANISER.openId, name: ORGANISER.name, bot: false } };

describeInBrowser('messages on the page', (kit) => {
  test('messages of every kind are drawn', async () => {
    const fake = await startFakeServer(
      pageState([
        message({ messageId: 'plain', at: NOW - 86_400_000, content: { text: '<b>你好</b>' } }),
        message({
          messageId: 'named',
          content: { text: '@_user_1 请看 https://example.com/a' },
          mentions: [{ key: '@_user_1', openId: SECRETARY.openId, name: SECRETARY.name }],
          parent: { messageId: 'plain', preview: '你好' },
          ...fromOrganiser,
        }),
        message({ messageId: 'gone', recalled: true, content: {}, ...fromOrganiser }),
        message({ messageId: 'mine-gone', recalled: true, content: {} }),
        message({ messageId: 'secret', ephemeral: true, sender: { ...BOT, bot: true } }),
        message({
          messageId: 'file',
          type: 'file',
          content: { file_key: 'k/1', file_name: '台账.xlsx', size: 2048 },
        }),
        message({
          messageId: 'post',
          type: 'post',
          content: {
            title: '通知',
            content: [
              [
                { tag: 'text', text: '请' },
                { tag: 'at', user_id: '@_user_1', user_name: '张建国' },
              ],
            ],
          },
          mentions: [{ key: '@_user_1', openId: SECRETARY.openId, name: SECRETARY.name }],
        }),
        message({ messageId: 'image', type: 'image', content: { image_key: 'i' } }),
      ]),
    );
    const page = await kit.open(fake.url);
    const row = (id: string) => page.getByTestId(`message-${id}`);
    expect(await row('plain').textContent()).toContain('<b>你好</b>');
    expect(await row('named').locator('.mention-me').textContent()).toBe('@张建国');
    expect(await row('named').getByRole('link').getAttribute('href')).toBe('https://example.com/a');
    expect(await row('named').textContent()).toContain('回复：你好');
    expect(await row('gone').textContent()).toBe('李红梅撤回了一条消息');
    expect(await row('mine-gone').textContent()).toBe('你撤回了一条消息');
    expect(await row('secret').textContent()).toContain('仅你可见');
    expect(await row('file').getByRole('link').getAttribute('href')).toBe('/sandbox/files/k%2F1');
    expect(await row('file').textContent()).toContain('2.0 KB');
    expect(await row('post').locator('.mention-me').count()).toBe(1);
    expect(await row('image').textContent()).toContain('图片');
    expect(await page.locator('.day').allInnerTexts()).toEqual(['3月16日 周一', '3月17日 周二']);
  });

  test('a click on a file downloads it', async () => {
    const file = message({
      messageId: 'file',
      type: 'file',
      content: { file_key: 'k', file_name: '台账.xlsx' },
    });
    const fake = await startFakeServer(pageState([file]));
    const page = await kit.open(fake.url);
    const download = page.waitForEvent('download');
    await page.getByTestId('message-file').getByRole('link').click();
    expect((await download).suggestedFilename()).toBe('台账.xlsx');
  });

  test('a message elsewhere counts as unread until its chat is opened', async () => {
    const fake = await startFakeServer(pageState([message()]));
    const page = await kit.open(fake.url);
    await page.getByTestId('composer').fill('没写完');
    await expect.poll(() => fake.openStreams()).toBe(1);
    const item = page.getByTestId(`chat-${PRIVATE}`);
    const note = message({
      messageId: 'note',
      chatId: PRIVATE,
      at: NOW + 1000,
      sender: { ...BOT, bot: true },
      content: { text: '提醒' },
    });
    fake.state = {
      ...fake.state,
      chats: fake.state.chats.map((chat) => (chat.chatId === PRIVATE ? { ...chat, messages: [note] } : chat)),
    };
    fake.emit({ type: 'message', message: note });
    await item.getByLabel('1 条未读').waitFor();
    expect(await page.locator('#announcer').textContent()).toBe('支部助手：提醒');
    await item.click();
    await page.getByTestId('message-note').waitFor();
    expect(await item.getByLabel('条未读').count()).toBe(0);
    expect(await page.getByTestId('composer').inputValue()).toBe('');
    await page.getByTestId(`chat-${GROUP}`).click();
    expect(await page.getByTestId('composer').inputValue()).toBe('没写完');
  });

  test('what happened while the stream was down is there when it is up again', async () => {
    const fake = await startFakeServer(pageState([message({ messageId: 'before' })]));
    const page = await kit.open(fake.url);
    await page.getByTestId('message-before').waitFor();
    await expect.poll(() => fake.openStreams()).toBe(1);
    const missed = message({ messageId: 'missed', content: { text: '断线时说的' } });
    fake.state = pageState([message({ messageId: 'before' }), missed]);
    fake.cutStreams();
    await page.getByText('连接断开了，正在重新连接…').waitFor();
    await page.getByTestId('message-missed').waitFor();
    await page.locator('#banner').waitFor({ state: 'hidden' });
  });

  test('a message of a chat that is new brings that chat', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(fake.url);
    await page.getByTestId(`chat-${GROUP}`).waitFor();
    await expect.poll(() => fake.openStreams()).toBe(1);
    const first = message({ chatId: 'oc_new' });
    const chat = { chatId: 'oc_new', type: 'group' as const, name: '新支部', members: [], messages: [first] };
    fake.state = { ...fake.state, chats: [...fake.state.chats, chat] };
    fake.emit({ type: 'message', message: first });
    await page.getByTestId('chat-oc_new').waitFor();
  });
});

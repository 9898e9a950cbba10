import { expect, test } from 'vitest';
import { DESKTOP, describeInBrowser, PHONE } from '../../kit/browser.ts';
import { BOT, GROUP, message, NOW, ORGANISER, OUTSIDER, PRIVATE, pageState, SECRETARY } from './builders.ts';
import { startFakeServer } from './fake-server.ts';

const fromOrganiser = { sender: { openId: ORGANISER.openId, name: ORGANISER.name, bot: false } };

describeInBrowser('the chat page', (kit) => {
  test('everything it needs comes from its own server, and nothing is missing', async () => {
    const fake = await startFakeServer(pageState([message()]));
    const page = await kit.open(fake.url);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(fake.url)) foreign.push(request.url());
    });
    await page.reload();
    await page.getByTestId('composer').waitFor();
    expect(fake.unknown).toEqual([]);
    expect(foreign).toEqual([]);
  });

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

  test('Enter sends, Shift+Enter breaks the line, blanks are not sent', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(fake.url);
    const composer = page.getByTestId('composer');
    await composer.fill('   ');
    await composer.press('Enter');
    expect(await page.getByTestId('send').isDisabled()).toBe(true);
    await composer.fill('第一行');
    await composer.press('Shift+Enter');
    await composer.pressSequentially('第二行');
    await composer.press('Enter');
    await page.getByTestId('message-om_sent_1').waitFor();
    expect(await composer.inputValue()).toBe('');
    expect(fake.sent).toEqual([
      { persona: SECRETARY.openId, chatId: GROUP, text: '第一行\n第二行', mentions: [] },
    ]);
  });

  test('Enter that ends a composition of an input method does not send', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(fake.url);
    const composer = page.getByTestId('composer');
    await composer.fill('zhibu');
    await composer.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await composer.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    expect(await composer.inputValue()).toBe('zhibu');
    await composer.press('Enter');
    await page.getByTestId('message-om_sent_1').waitFor();
    expect(fake.sent).toHaveLength(1);
  });

  test('@ opens the members with the bot first; what is chosen travels as a mention', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(fake.url);
    const composer = page.getByTestId('composer');
    await composer.pressSequentially('@');
    const options = page.locator('.mention-name');
    expect(await options.allTextContents()).toEqual(['支部助手', '李红梅', '王五', '王五一']);
    await composer.pressSequentially('王');
    expect(await options.count()).toBe(2);
    await composer.press('ArrowDown');
    await composer.press('Enter');
    expect(await composer.inputValue()).toBe('@王五一 ');
    await composer.pressSequentially('和@');
    await options.first().click();
    expect(await composer.inputValue()).toBe('@王五一 和@支部助手 ');
    await composer.pressSequentially('@');
    await composer.press('Escape');
    expect(await options.count()).toBe(0);
    await composer.press('Enter');
    await page.getByTestId('message-om_sent_1').waitFor();
    expect(fake.sent[0]?.mentions.map(({ openId }) => openId)).toEqual(['ou_wang2', BOT.openId]);
  });

  test('words that could not be sent come back', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(fake.url);
    fake.postStatus = 500;
    await page.getByTestId('composer').fill('重要的话');
    await page.getByTestId('send').click();
    await page.getByText('没有发出去，请稍后重试').waitFor();
    expect(await page.getByTestId('composer').inputValue()).toBe('重要的话');
  });

  test('a message can be answered, and the answer says to what', async () => {
    const fake = await startFakeServer(pageState([message({ messageId: 'asked', ...fromOrganiser })]));
    const page = await kit.open(fake.url);
    await page.getByTestId('message-asked').hover();
    await page.getByRole('button', { name: '回复李红梅' }).click();
    await page.getByText('回复 李红梅：大家好').waitFor();
    await page.getByTestId('composer').fill('好的');
    await page.getByTestId('composer').press('Enter');
    await page.getByTestId('message-om_sent_1').waitFor();
    expect(fake.sent[0]?.parentId).toBe('asked');
    expect(await page.getByText('回复 李红梅：大家好').isVisible()).toBe(false);
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

  test('another persona sees and speaks as somebody else, also after a reload', async () => {
    const fake = await startFakeServer(pageState([message({ messageId: 'hello' })]));
    const page = await kit.open(fake.url);
    await page.getByTestId('persona').selectOption(OUTSIDER.openId);
    await page.getByText('你现在是 陈小路（群外人员）').waitFor();
    await page.getByTestId('composer').fill('我是谁');
    await page.getByTestId('composer').press('Enter');
    await page.getByTestId('message-om_sent_1').waitFor();
    expect(fake.sent[0]?.persona).toBe(OUTSIDER.openId);
    await page.reload();
    await page.getByText('你现在是 陈小路（群外人员）').waitFor();
    expect(fake.openStreams()).toBe(1);
  });

  test('an address with a persona that is gone opens as the first one', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(`${fake.url}/?persona=ou_gone#oc_gone`);
    await page.getByText('你现在是 张建国（书记）').waitFor();
    expect(await page.locator('.chat-title h1').textContent()).toContain('第一党支部');
  });

  test('newcomers are shown three things to try, until they have spoken', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(fake.url);
    await page.getByRole('button', { name: '主题党日多久开展一次？' }).click();
    expect(await page.getByTestId('composer').inputValue()).toBe('@支部助手 主题党日多久开展一次？');
    await page.getByTestId('composer').press('Enter');
    await page.getByTestId('message-om_sent_1').waitFor();
    expect(fake.sent[0]?.mentions).toEqual([BOT]);
    expect(await page.locator('.hints').isVisible()).toBe(false);
    await page.getByTestId(`chat-${PRIVATE}`).click();
    await page.getByRole('button', { name: '帮助' }).click();
    expect(await page.getByTestId('composer').inputValue()).toBe('帮助');
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
    expect(await page.locator('#banner').isVisible()).toBe(false);
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

  test('someone in no chat at all sees a calm page', async () => {
    const fake = await startFakeServer(pageState([], { chats: [] }));
    const page = await kit.open(fake.url);
    await page.getByTestId('persona').waitFor();
    expect(await page.getByTestId('composer').isVisible()).toBe(false);
  });
});

describeInBrowser('the chat page on a phone', (kit) => {
  test('list and chat are two views, and the way back is there', async () => {
    const fake = await startFakeServer(pageState([message({ messageId: 'hello' })]));
    const page = await kit.open(fake.url, PHONE);
    await page.getByTestId(`chat-${GROUP}`).tap();
    await page.getByTestId('message-hello').waitFor();
    expect(await page.getByTestId('persona').isVisible()).toBe(false);
    await page.getByTestId('back').tap();
    await page.getByTestId('persona').waitFor();
    expect(await page.getByTestId('composer').isVisible()).toBe(false);
  });

  test('nothing is wider than the screen, and what is touched is big enough', async () => {
    const long = { text: `${'很长的话'.repeat(60)} https://example.com/${'a'.repeat(200)}` };
    const fake = await startFakeServer(pageState([message({ content: long })]));
    const page = await kit.open(`${fake.url}/#${GROUP}`, PHONE);
    await page.getByTestId('composer').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    for (const id of ['send', 'back', 'clock-hour', 'clock-day', 'clock-week', 'clock-quarter-end']) {
      const box = await page.getByTestId(id).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), id).toBeGreaterThanOrEqual(44);
    }
  });

  test('the window may change from wide to narrow', async () => {
    const fake = await startFakeServer(pageState([message({ messageId: 'hello' })]));
    const page = await kit.open(fake.url, DESKTOP);
    await page.getByTestId('message-hello').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('back').click();
    await page.getByTestId('composer').waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByTestId('message-hello').waitFor();
  });
});

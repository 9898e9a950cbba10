import { expect, test } from 'vitest';
import { describeInBrowser } from '../../kit/browser.ts';
import { BOT, message, OUTSIDER, PRIVATE, pageState } from './builders.ts';
import { startFakeServer } from './fake-server.ts';

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

  test('someone in no chat at all sees a calm page', async () => {
    const fake = await startFakeServer(pageState([], { chats: [] }));
    const page = await kit.open(fake.url);
    await page.getByTestId('persona').waitFor();
    expect(await page.getByTestId('composer').isVisible()).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { describeInBrowser } from '../../kit/browser.ts';
import { BOT, GROUP, message, ORGANISER, pageState, SECRETARY } from './builders.ts';
import { startFakeServer } from './fake-server.ts';

const fromOrganiser = { sender: { openId: ORGANISER.openId, name: ORGANISER.name, bot: false } };

describeInBrowser('the composer', (kit) => {
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
});

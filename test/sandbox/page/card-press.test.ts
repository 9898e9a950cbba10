import { expect, test } from 'vitest';
import { describeInBrowser } from '../../kit/browser.ts';
import { text } from './builders.ts';
import { callback, showCard } from './show-card.ts';

describeInBrowser('a press on a card', (kit) => {
  test('a button that asks first does nothing until 确定', async () => {
    const { fake, page } = await showCard(kit, [
      {
        tag: 'button',
        text: text('作废'),
        confirm: { title: text('作废这条记录？'), text: text('之后仍可查到。') },
        behaviors: callback({ a: 'void' }),
      },
    ]);
    await page.getByRole('button', { name: '作废' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '作废' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(fake.actions).toEqual([]);
    await page.getByRole('button', { name: '作废' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await expect.poll(() => fake.actions.map(({ value }) => value)).toEqual([{ a: 'void' }]);
  });

  test('a button can open a page, be closed to use, or do nothing at all', async () => {
    const { fake, page } = await showCard(kit, [
      {
        tag: 'button',
        text: text('看页面'),
        behaviors: [{ type: 'open_url', default_url: `http://127.0.0.1:9/` }],
      },
      {
        tag: 'button',
        text: text('不能按'),
        disabled: true,
        disabled_tips: text('已经办过'),
        behaviors: callback({}),
      },
      {
        tag: 'button',
        text: text('坏地址'),
        behaviors: [{ type: 'open_url', default_url: 'javascript:document.title=1' }],
      },
    ]);
    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name: '看页面' }).click();
    await (await popup).close();
    expect(await page.getByRole('button', { name: '不能按' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '坏地址' }).click();
    expect(fake.actions).toEqual([]);
  });

  test('a press shows that it is pending and counts once', async () => {
    const { fake, page } = await showCard(kit, [
      { tag: 'button', text: text('提交'), behaviors: callback({}) },
    ]);
    let answer = () => {};
    fake.answer = () =>
      new Promise((resolve) => {
        answer = () => resolve({ toast: { type: 'success', content: '已登记' } });
      });
    const button = page.getByRole('button', { name: '提交' });
    await button.click();
    await page.locator('.button[data-pending]').waitFor();
    await button.press('Enter');
    await button.press('Enter');
    answer();
    await page.getByText('已登记').waitFor();
    await page.locator('.button[data-pending]').waitFor({ state: 'detached' });
    expect(fake.actions).toHaveLength(1);
  });

  test("a client error is shown with Feishu's number, a dead server in plain words", async () => {
    const { fake, page } = await showCard(kit, [
      { tag: 'button', text: text('提交'), behaviors: callback({}) },
    ]);
    fake.answer = () => ({ error: { code: 200340, message: '回调未配置' } });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('出错了，请稍后重试 code: 200340').waitFor();
    fake.postStatus = 502;
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('没有连上体验环境').waitFor();
  });
});

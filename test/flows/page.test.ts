import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type BrowserKit, describeInBrowser, PHONE } from '../kit/browser.ts';

/** A Wednesday morning: a month and a quarter with room left in them. */
const BEGIN = '2026-03-18T10:05:00+08:00';
const GROUP = '第一党支部工作群';
const SILENT = { info() {}, warn() {}, error() {} };

interface Visit {
  readonly app: App;
  readonly page: Page;
}

/** What `npm start` gives somebody who has no credentials, and a browser in front of it. */
async function visit(kit: BrowserKit, options?: BrowserContextOptions): Promise<Visit> {
  const config = readConfig({ STORE_URL: 'memory:', PORT: '0' }, null);
  const app = await startApp(config, SILENT, { clock: { now: () => Date.parse(BEGIN) } });
  onTestFinished(() => app.stop());
  return { app, page: await kit.open(app.url, options) };
}

async function become(page: Page, label: string): Promise<void> {
  const option = page.getByTestId('persona').locator('option', { hasText: label });
  await page.getByTestId('persona').selectOption((await option.getAttribute('value')) ?? '');
  await page.locator('.chat-title p', { hasText: `（${label}）` }).waitFor();
}

/** The list's entry of a group by its name, of the private chat by the bot's. */
function chat(page: Page, name: string): Locator {
  return page.locator('.chat-item', { has: page.locator('.chat-name', { hasText: name }) });
}

async function openPrivateChat(page: Page): Promise<void> {
  await chat(page, '支部助手').click();
  await page.locator('.chat-title h1', { hasText: '支部助手' }).waitFor();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer').fill(text);
  await page.getByTestId('composer').press('Enter');
}

/** A card of the open chat that shows these words. */
function card(page: Page, words: string | RegExp): Locator {
  return page.locator('.card').filter({ hasText: words });
}

describeInBrowser('the demo, as a visitor meets it', (kit) => {
  test('a member asks in the group with @ and reads sentence, title and clause', async () => {
    const { page } = await visit(kit);
    await become(page, '普通党员');
    await chat(page, GROUP).click();
    const composer = page.getByTestId('composer');
    await composer.pressSequentially('@');
    await page.getByRole('option', { name: '支部助手' }).click();
    await composer.pressSequentially('党员大会多久开一次？');
    await composer.press('Enter');
    const answer = card(page, '支部党员大会每季度至少召开一次');
    await answer.waitFor();
    expect(await answer.textContent()).toContain('关于进一步加强和改进机关党的建设的意见');
    expect(await answer.textContent()).toContain('三、（六）');
  });

  test('group talk that is not meant for the bot stays unanswered', async () => {
    const { app, page } = await visit(kit);
    await chat(page, GROUP).click();
    await say(page, '党员大会多久开一次？');
    await say(page, '@支部助手 末位发言是啥');
    await card(page, '末位发言').waitFor();
    const group = (await app.store.roster.branches())[0]?.chatId ?? '';
    const answers = app.sandbox?.messages(group).filter((message) => message.sender.bot) ?? [];
    expect(answers).toHaveLength(1);
  });

  test('the organiser fills in a form, and a sentence is enough as well', async () => {
    const { app, page } = await visit(kit);
    await become(page, '组织委员');
    await openPrivateChat(page);
    await say(page, '登记 主题党日');
    const form = card(page, '登记主题党日');
    await form.locator('input[type=date]').fill('2026-03-10');
    await form.getByLabel('主题').fill('学习雷锋精神');
    await form.getByLabel('地点').fill('河东社区');
    await form.getByLabel('应到').fill('12');
    await form.getByLabel('实到').fill('12');
    await form.getByRole('button', { name: '确认登记' }).click();
    const saved = card(page, '学习雷锋精神').filter({ hasText: '已登记' });
    await saved.waitFor();
    expect(await saved.getByRole('button', { name: '确认登记' }).count()).toBe(0);

    await say(page, '昨天下午3点在三楼会议室开了支委会，应到5实到5，议题：党员发展');
    await card(page, '党员发展').filter({ hasText: '已登记' }).waitFor();
    expect(await app.store.ledger.find({})).toMatchObject([
      { kind: 'theme-day', date: '2026-03-10', topic: '学习雷锋精神', place: '河东社区', present: 12 },
      { kind: 'committee-meeting', date: '2026-03-17', start: '15:00', expected: 5, present: 5 },
    ]);
  });

  test('a form without what it needs is kept on the page and says what is missing', async () => {
    const { app, page } = await visit(kit);
    await become(page, '组织委员');
    await openPrivateChat(page);
    await say(page, '登记 主题党日');
    const form = card(page, '登记主题党日');
    await form.getByRole('button', { name: '确认登记' }).click();
    await page.getByText('有必填项未填写').waitFor();
    await form.getByRole('button', { name: '取消' }).click();
    await card(page, '已取消').waitFor();
    expect(await app.store.ledger.find({})).toEqual([]);
  });

  test('at the end of the quarter the secretary is reminded, and answers with a record', async () => {
    const { app, page } = await visit(kit);
    await become(page, '书记');
    await page.getByTestId('clock-quarter-end').click();
    await page.getByTestId('clock').filter({ hasText: '2026年3月31日' }).waitFor();
    await chat(page, '支部助手')
      .getByLabel(/条未读/)
      .waitFor();
    await openPrivateChat(page);
    const reminder = card(page, '支部党员大会每季度至少召开一次');
    expect(await reminder.textContent()).toContain('就是今天');
    await reminder.getByRole('button', { name: '去登记' }).click();
    const form = card(page, '登记支部党员大会');
    await form.locator('input[type=date]').fill('2026-03-27');
    await form.getByLabel('应到').fill('12');
    await form.getByLabel('实到').fill('12');
    await form.getByRole('button', { name: '确认登记' }).click();
    await card(page, '已登记').waitFor();
    expect(await app.store.ledger.find({})).toMatchObject([{ kind: 'member-assembly', date: '2026-03-27' }]);
    expect(await app.tick()).toBe(0);
  });

  test('the organiser puts a reminder off', async () => {
    const { page } = await visit(kit);
    await become(page, '组织委员');
    await openPrivateChat(page);
    await page.getByTestId('clock-day').click();
    await page.getByTestId('clock').filter({ hasText: '2026年3月19日' }).waitFor();
    const reminder = card(page, '支部党员大会每季度至少召开一次').last();
    // One card tells of all that is open; the assembly comes first.
    await reminder.getByRole('button', { name: '推迟3天' }).first().click();
    await page
      .getByText(/已推迟/)
      .first()
      .waitFor();
    await card(page, '3月23日').waitFor();
  });
});

describeInBrowser('the demo on a phone', (kit) => {
  test('from the list into a chat, an answer, and back to the list', async () => {
    const { page } = await visit(kit, PHONE);
    await chat(page, '支部助手').tap();
    await page.getByTestId('composer').fill('支委会多久开一次？');
    await page.getByTestId('send').tap();
    await card(page, '一般每月召开一次').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByTestId('back').tap();
    await page.getByTestId('persona').waitFor();
    expect(await page.getByTestId('composer').isVisible()).toBe(false);
    await chat(page, GROUP).waitFor();
  });
});

import { join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type App, startApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Role } from '../src/core/roster.ts';
import { createLog } from '../src/log.ts';
import { DATA } from '../src/paths.ts';
import { manyBranches } from './kit/branches.ts';

// `npm run pictures`: plays a few scenes in the demo and keeps the README's pictures in data/pictures.

/** A scene, and the picture of it. */
interface Picture {
  readonly name: string;
  readonly screen: BrowserContextOptions;
  /** Local time in Shanghai at which the scene begins. */
  readonly at: string;
  play(page: Page, app: App): Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'desktop',
    screen: { viewport: { width: 1280, height: 800 } },
    at: '2026-03-18T10:16',
    async play(page, { sandbox, store }) {
      const group = (await store.roster.branches())[0]?.chatId ?? '';
      const secretary = (await store.roster.members())[0]?.openId ?? '';
      await become(page, '普通党员');
      await openChat(page, '第一党支部工作群');
      sandbox?.say({
        from: secretary,
        chatId: group,
        text: '下周三下午3点在三楼会议室开党员大会，请大家准时参加。',
      });
      await page.locator('.message', { hasText: '下周三下午3点' }).waitFor();
      await say(page, '收到。');
      await page.locator('.message', { hasText: '收到。' }).waitFor();
      sandbox?.clock.advance(2 * 60_000);
      await say(page, '@支部助手 党员大会多久开一次？');
      await shown(page, '支部党员大会每季度至少召开一次');
    },
  },
  {
    name: 'phone',
    screen: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    at: '2026-03-18T10:16',
    async play(page) {
      await become(page, '组织委员');
      await openChat(page, '支部助手');
      await page.getByTestId('clock-day').click();
      await shown(page, '支部党员大会每季度至少召开一次');
      await say(page, '下周三下午3点在三楼会议室开党员大会');
      await shown(page, '已存为计划');
      const reminder = page.locator('.message', { hasText: '支部党员大会每季度至少召开一次' }).last();
      await reminder.evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'ledger-phone',
    screen: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    at: '2026-09-16T10:16',
    async play(page, app) {
      await fillLedger(app, '2026-09-16');
      await page.goto(await linkFor(app, '书记'));
    },
  },
  {
    name: 'ledger-organisation',
    screen: { viewport: { width: 1280, height: 800 } },
    at: '2026-09-16T10:16',
    async play(page, app) {
      await fillLedger(app, '2026-09-16');
      await page.goto(await linkFor(app, '管理员'));
    },
  },
];

const fileOf = (name: string) => join(DATA, 'pictures', `${name}.png`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { name, screen, at, play } of PICTURES) {
  const clock = { now: () => Date.parse(`${at}:00+08:00`) };
  const config = readConfig({ STORE_URL: 'memory:', PORT: '0', LOG_LEVEL: 'warn' }, null);
  const app = await startApp(config, createLog(config.logLevel), { clock });
  const page = await browser.newPage({ locale: 'zh-CN', ...screen });
  await page.goto(app.url);
  await play(page, app);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: fileOf(name), animations: 'disabled' });
  await page.close();
  await app.stop();
  console.log(fileOf(name));
}
await browser.close();

async function become(page: Page, label: string): Promise<void> {
  const option = page.getByTestId('persona').locator('option', { hasText: label });
  await page.getByTestId('persona').selectOption((await option.getAttribute('value')) ?? '');
}

async function openChat(page: Page, name: string): Promise<void> {
  await page.locator('.chat-item', { has: page.locator('.chat-name', { hasText: name }) }).click();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer').fill(text);
  await page.getByTestId('composer').press('Enter');
}

/** Waits for a card with these words. */
async function shown(page: Page, words: string): Promise<void> {
  await page.locator('.card', { hasText: words }).last().waitFor();
}

/** A few branches more, and what all of them held up to `today` (local date). */
async function fillLedger({ store }: App, today: string): Promise<void> {
  const { members, records } = manyBranches(6, 2026);
  const [first] = await store.roster.branches();
  const known = '第1党支部';
  await store.roster.upsertMembers(members.filter(({ branch }) => branch !== '' && branch !== known));
  for (const record of records) {
    const branch = record.branch === known ? (first?.name ?? known) : record.branch;
    if ((record.date ?? '') <= today)
      await store.ledger.put({ ...record, branch }, -1, `picture:${record.id}`);
  }
}

/** Asks the bot for the link, as the first who holds the role. @returns its address */
async function linkFor({ sandbox, store }: App, role: Role): Promise<string> {
  const member = (await store.roster.members()).find(({ roles }) => roles.includes(role));
  if (sandbox === null || member === undefined) throw new Error(`nobody is ${role}`);
  const asked = sandbox.say({
    from: member.openId,
    chatId: sandbox.privateChat(member.openId),
    text: '打开台账',
  });
  const card = await sandbox.waitFor(({ sender, parent }) => sender.bot && parent?.messageId === asked);
  return /http:[^"]*\/ledger\/enter\?pass=[\w.-]+/.exec(JSON.stringify(card.content))?.[0] ?? '';
}

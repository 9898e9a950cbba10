import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser, PHONE } from '../kit/browser.ts';
import { HOSTILE, type House, openHouse } from '../web/pages/house.ts';

/** Kept for whoever looks at a build; git does not. */
const PICTURES = 'coverage/pages';
const BRANCH = `branch=${encodeURIComponent('第一党支部')}`;

/** The narrow screen is dark and the wide one light, so that both are looked at. */
const SCREENS: Readonly<Record<string, BrowserContextOptions>> = {
  '390': { ...PHONE, colorScheme: 'dark' },
  '1440': { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', colorScheme: 'light' },
};

interface Sight {
  readonly name: string;
  /** null for somebody without a session. */
  readonly who: string | null;
  readonly path: string;
}

/** Every page, as those see it who may. */
const SIGHTS: readonly Sight[] = [
  { name: 'stranger', who: null, path: '/ledger/' },
  { name: 'left', who: null, path: '/ledger/left' },
  { name: 'secretary-branch', who: '张建国', path: `/ledger/branch?${BRANCH}` },
  { name: 'secretary-records', who: '张建国', path: `/ledger/records?${BRANCH}` },
  { name: 'secretary-record', who: '张建国', path: '/ledger/record?id=0610-aaaa6' },
  { name: 'secretary-minutes', who: '张建国', path: '/ledger/minutes?id=0610-aaaa6' },
  { name: 'secretary-refused', who: '张建国', path: '/ledger/organisation' },
  { name: 'administrator-organisation', who: '宋岚', path: '/ledger/organisation' },
  { name: 'administrator-duty', who: '宋岚', path: '/ledger/organisation?show=dtheme-day' },
  { name: 'administrator-campaigns', who: '宋岚', path: '/ledger/campaigns' },
  { name: 'administrator-pending', who: '宋岚', path: '/ledger/pending' },
];

let house: House;
let axe = '';
const sessions = new Map<string, { readonly name: string; readonly value: string }>();

beforeAll(async () => {
  house = await openHouse();
  const { store } = house.world.app;
  await store.gaps.add(`${HOSTILE}怎么办？`, 'declined', Date.parse('2026-06-17T10:00:00+08:00'));
  await house.world.tell('李秀英', '登记 主题党日');
  await store.arrangements.put({
    id: 'c1',
    kind: 'campaign',
    by: 'ou_6c056f4d1da990a552a7ab831dcab19a',
    at: '2026-03-01T10:00:00+08:00',
    ended: null,
    template: 'four-steps',
    name: '2026年作风建设年',
    branches: null,
    stages: await stagesOf(),
  });
  for (const name of ['张建国', '宋岚']) {
    const [cookie = '', value = ''] = (await house.cookieOf(name)).split('=');
    sessions.set(name, { name: cookie, value });
  }
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await mkdir(PICTURES, { recursive: true });
});
afterAll(() => house.world.close());

/** Each stage of the template has two months, from March on. */
async function stagesOf() {
  const text = await readFile('data/campaigns/four-steps.yaml', 'utf8');
  const stages = text.slice(text.indexOf('stages:')).matchAll(/^ {2}- id: (\S+)/gm);
  return [...stages].map(([, stage = ''], index) => ({
    stage,
    start: `2026-${String(3 + 2 * index).padStart(2, '0')}-01`,
    end: `2026-${String(4 + 2 * index).padStart(2, '0')}-28`,
  }));
}

async function signIn(page: Page, who: string): Promise<void> {
  const session = sessions.get(who);
  if (session === undefined) throw new Error(`${who} has no session`);
  await page.context().addCookies([{ ...session, domain: '127.0.0.1', path: '/ledger' }]);
}

/** @returns what axe finds wrong, rule by rule; put in by the browser's own door, which the policy does not shut */
async function faults(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `${axe};axe.run(document,{resultTypes:['violations']}).then(({violations})=>violations.flatMap(({id,nodes})=>nodes.map(({html})=>id+': '+html.slice(0,160))))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

describeInBrowser('the ledger in the browser', (kit) => {
  for (const [width, screen] of Object.entries(SCREENS)) {
    test.each(SIGHTS)(`$name on ${width} px`, async ({ name, who, path }) => {
      const page = await kit.open(`${house.world.app.url}/ledger/left`, screen);
      if (who !== null) await signIn(page, who);
      await page.goto(`${house.world.app.url}${path}`);
      expect(await faults(page)).toEqual([]);
      const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide).toBe(seen);
      expect(await page.locator('script').count()).toBe(0);
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
    });
  }

  test('a secretary goes from the link in chat to a record and its page to print, and out', async () => {
    const page = await kit.open(await house.linkFor('张建国'), PHONE);
    expect(page.url()).not.toContain('pass=');
    await page.locator('td.held a').first().click();
    await page.locator('.records a').first().click();
    await page.getByRole('link', { name: '打印用的记录' }).click();
    await page.getByRole('heading', { name: '支部党员大会记录' }).waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('heading', { name: '已退出' }).waitFor();
    await page.goto(`${house.world.app.url}/ledger/`);
    await page.getByRole('heading', { name: '请从飞书进入' }).waitFor();
  });

  test('an administrator finds a branch, and goes down to its records', async () => {
    const page = await kit.open(await house.linkFor('宋岚'));
    await page.getByLabel('找支部').fill('第一');
    await page.getByLabel('看什么').selectOption({ label: '主题党日，全年' });
    await page.getByRole('button', { name: '查看' }).click();
    const map = page.locator('.map');
    await expect.poll(() => map.locator('tbody tr').count()).toBe(1);
    await map.locator('td.held a').first().click();
    await page.getByText('学雷锋，进社区').first().waitFor();
  });

  test('the keyboard reaches the text at once and every region that scrolls', async () => {
    const page = await kit.open(`${house.world.app.url}/ledger/left`);
    await signIn(page, '张建国');
    await page.goto(`${house.world.app.url}/ledger/branch?${BRANCH}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(await page.locator('.scroll:not([tabindex="0"])').count()).toBe(0);
  });

  test('what a hostile member typed stays words', async () => {
    const page = await kit.open(`${house.world.app.url}/ledger/left`);
    await signIn(page, '宋岚');
    for (const path of ['/ledger/record?id=0225-ccccc', '/ledger/pending']) {
      await page.goto(`${house.world.app.url}${path}`);
      await page.getByText(HOSTILE).first().waitFor();
      expect(await page.locator('img, script').count()).toBe(0);
    }
  });

  test('on paper there is only the record', async () => {
    const page = await kit.open(`${house.world.app.url}/ledger/left`);
    await signIn(page, '张建国');
    await page.goto(`${house.world.app.url}/ledger/minutes?id=0610-aaaa6`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '退出' }).isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

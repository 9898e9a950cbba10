import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ledgerPage from '../../../commands/ledger-page.ts';
import { startApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { placeOf } from '../../../src/web/pages/place.ts';
import { PATIENCE_MS } from '../../kit/patience.ts';
import { type House, openHouse } from './house.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe('the way in', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.world.close());

  it('is a link in private; in a group the bot asks to be asked there', async () => {
    const said = await house.world.tellGroup('张建国', '打开台账');
    expect(said.words).toContain('请私聊');
    expect(said.words).not.toContain('/ledger/');
    expect(await house.linkFor('张建国')).toContain('/ledger/enter?pass=');
    expect((await house.world.tell('张建国', '台账网页')).words).toContain('10分钟');
    expect((await house.world.tell('钱路过', '打开台账')).words).not.toContain('/ledger/');
  });

  it('opens a session and leaves a clean address behind', async () => {
    const answer = await house.get(await house.linkFor('张建国'));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/ledger/');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^zhibu=[\w.-]+; Path=\/ledger; Max-Age=28800; HttpOnly; SameSite=Lax$/,
    );
  });

  it('is not used up by whoever shows a preview of it', async () => {
    const link = await house.linkFor('张建国');
    await house.get(link);
    await fetch(link, { method: 'HEAD', redirect: 'manual' });
    expect((await house.get(link)).status).toBe(303);
  });

  it('is closed after ten minutes, and the session after eight hours', async () => {
    const link = await house.linkFor('张建国');
    const cookie = await house.cookieOf('张建国');
    const { clock } = house.world.sandbox;
    clock.advance(11 * MINUTE_MS);
    const late = await house.get(link);
    expect(late.status).toBe(401);
    expect(late.headers.get('set-cookie')).toBeNull();
    expect((await house.get('/ledger/', cookie)).status).toBe(303);
    clock.advance(8 * HOUR_MS);
    expect((await house.get('/ledger/', cookie)).status).toBe(401);
  });

  it('bears an address with too many slashes', async () => {
    const cookie = await house.cookieOf('张建国');
    for (const path of ['/ledger//', '/ledger//x', '/ledger///?a=//', '/ledger/\\\\', '/ledger//%00'])
      expect((await house.get(path, cookie)).status).toBe(404);
  });

  it('takes neither a forged pass nor one that was meant for something else', async () => {
    const link = new URL(await house.linkFor('张建国'));
    const pass = link.searchParams.get('pass') ?? '';
    expect((await house.get('/ledger/', `zhibu=${pass}`)).status).toBe(401);
    const session = (await house.cookieOf('张建国')).slice('zhibu='.length);
    expect((await house.get(`/ledger/enter?pass=${session}`)).status).toBe(401);
    const [head, , sign] = pass.split('.');
    const body = Buffer.from('{"sub":"ou_6c056f4d1da990a552a7ab831dcab19a","aud":"link","exp":9999999999}');
    const forged = [head, body.toString('base64url'), sign].join('.');
    for (const bad of [forged, '', 'x', `${pass}x`, `&pass=${pass}`])
      expect((await house.get(`/ledger/enter?pass=${bad}`)).status).toBe(401);
  });

  it('leads to what the visitor may see now, not to what it was when he came', async () => {
    const cookie = await house.cookieOf('李秀英');
    const path = `/ledger/export?format=xlsx&branch=${encodeURIComponent('第一党支部')}`;
    expect((await house.get(path, cookie)).status).toBe(200);
    const member = house.world.person('李秀英');
    await house.world.app.store.roster.upsertMembers([{ ...member, roles: ['党员'] }]);
    expect((await house.get(path, cookie)).status).toBe(404);
    await house.world.app.store.roster.upsertMembers([{ ...member, branch: '第二党支部' }]);
    expect((await house.get(path, cookie)).status).toBe(404);
  });

  it('has a way out that another site cannot take', async () => {
    const cookie = await house.cookieOf('张建国');
    const leave = (site: string) =>
      fetch(new URL('/ledger/leave', house.world.app.url), {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'sec-fetch-site': site },
      });
    expect((await leave('cross-site')).status).toBe(403);
    const left = await leave('same-origin');
    expect(left.status).toBe(303);
    expect(left.headers.get('location')).toBe('/ledger/left');
    expect(left.headers.get('set-cookie')).toMatch(/^zhibu=; .*Max-Age=0/);
  });

  it('remembers the language, and leaves the rest of the address as it was', async () => {
    const cookie = await house.cookieOf('张建国');
    const branch = encodeURIComponent('第一党支部');
    const answer = await house.get(`/ledger/branch?branch=${branch}&lang=en`, cookie);
    expect(answer.headers.get('location')).toBe(`/ledger/branch?branch=${branch}`);
    const [chosen = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
    const page = await house.get(`/ledger/branch?branch=${branch}`, `${cookie}; ${chosen}`);
    expect(await page.text()).toMatch(/<html lang="en">.*Calendar of the year/s);
  });

  it('is compressed as the browser can read it, and framed or scripted by nobody', async () => {
    const cookie = await house.cookieOf('宋岚');
    for (const encoding of ['br', 'gzip']) {
      const answer = await fetch(new URL('/ledger/organisation', house.world.app.url), {
        headers: { cookie, 'accept-encoding': encoding },
      });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(await answer.text()).toContain('全部支部合计');
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    }
  });
});

describe('where the pages are', () => {
  it('behind TLS the cookie is Secure, and fixed to the host where all of it is ours', () => {
    expect(placeOf('https://zhibu.example.cn')).toEqual({
      address: 'https://zhibu.example.cn/ledger',
      base: '/ledger',
      session: { name: '__Host-zhibu', path: '/', secure: true },
    });
    expect(placeOf('https://example.cn/dj').session).toEqual({
      name: '__Secure-zhibu',
      path: '/dj/ledger',
      secure: true,
    });
    expect(placeOf('http://10.0.0.8:3000').session).toEqual({
      name: 'zhibu',
      path: '/ledger',
      secure: false,
    });
  });
});

describe('without a key', () => {
  it('the administrator is told what to set, and everybody else whom to ask', async () => {
    const replies = await Promise.all(
      [true, false].map(async (administrator) => {
        const call = { speaker: { openId: 'ou_1', administrator }, pageLink: async () => null };
        return JSON.stringify(await ledgerPage.run(call as unknown as Parameters<typeof ledgerPage.run>[0]));
      }),
    );
    expect(replies[0]).toContain('SECRET_KEY');
    expect(replies[1]).toMatch(/联系管理员/);
  });
});

describe('the demo', () => {
  it('has the pages, too, whatever its clock shows', async () => {
    const silent = { info() {}, warn() {}, error() {} };
    const app = await startApp(readConfig({ STORE_URL: 'memory:', PORT: '0' }, null), silent);
    try {
      const { sandbox } = app;
      if (sandbox === null) throw new Error('no sandbox');
      const [first] = await app.store.roster.members();
      const chatId = sandbox.privateChat(first?.openId ?? '');
      const asked = sandbox.say({ from: first?.openId ?? '', chatId, text: '打开台账' });
      const card = await sandbox.waitFor((one) => one.sender.bot && one.parent?.messageId === asked, {
        timeoutMs: PATIENCE_MS,
      });
      const link = /http:[^"]*\/ledger\/enter\?pass=[\w.-]+/.exec(JSON.stringify(card.content))?.[0] ?? '';
      expect(link.startsWith(app.url)).toBe(true);
      sandbox.clock.advance(30 * 24 * HOUR_MS);
      const entered = await fetch(link, { redirect: 'manual' });
      expect(entered.status).toBe(303);
    } finally {
      await app.stop();
    }
  });
});

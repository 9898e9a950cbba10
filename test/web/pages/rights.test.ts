import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';

const FIRST = encodeURIComponent('第一党支部');
const SECOND = encodeURIComponent('第二党支部');

/** Who looks: nobody, a forged session, 党员, 纪检委员, 组织委员, the 书记 of another branch, an administrator. */
const VISITORS = ['nobody', 'forged', '赵六顺', '王芳', '李秀英', '马春生', '宋岚'] as const;
type Visitor = (typeof VISITORS)[number];

/** Status by visitor, in that order. Refused and missing look the same: 404. */
const MATRIX: readonly (readonly [path: string, ...statuses: number[]])[] = [
  ['/ledger', 401, 401, 303, 303, 303, 303, 303],
  ['/ledger/', 401, 401, 303, 303, 303, 303, 303],
  ['/ledger/organisation', 401, 401, 404, 404, 404, 404, 200],
  ['/ledger/campaigns', 401, 401, 404, 404, 404, 404, 200],
  ['/ledger/pending', 401, 401, 404, 404, 404, 404, 200],
  [`/ledger/branch?branch=${FIRST}`, 401, 401, 200, 200, 200, 404, 200],
  [`/ledger/branch?branch=${SECOND}`, 401, 401, 404, 404, 404, 200, 200],
  ['/ledger/branch?branch=nowhere', 401, 401, 404, 404, 404, 404, 404],
  ['/ledger/branch', 401, 401, 404, 404, 404, 404, 404],
  [`/ledger/records?branch=${FIRST}`, 401, 401, 200, 200, 200, 404, 200],
  [`/ledger/records?branch=${SECOND}`, 401, 401, 404, 404, 404, 200, 200],
  ['/ledger/record?id=0610-aaaa6', 401, 401, 200, 200, 200, 404, 200],
  ['/ledger/record?id=0310-ababa', 401, 401, 404, 404, 404, 200, 200],
  // A talk is on no page, whoever asks.
  ['/ledger/record?id=0305-fffff', 401, 401, 404, 404, 404, 404, 404],
  ['/ledger/record?id=0000-00000', 401, 401, 404, 404, 404, 404, 404],
  ['/ledger/minutes?id=0610-aaaa6', 401, 401, 404, 404, 200, 404, 200],
  ['/ledger/minutes?id=0305-fffff', 401, 401, 404, 404, 404, 404, 404],
  [`/ledger/export?branch=${FIRST}&format=xlsx`, 401, 401, 404, 404, 200, 404, 200],
  [`/ledger/export?branch=${FIRST}&format=docx`, 401, 401, 404, 404, 200, 404, 200],
  [`/ledger/export?branch=${FIRST}&format=json`, 401, 401, 404, 404, 404, 404, 404],
  ['/ledger/no-such-page', 401, 401, 404, 404, 404, 404, 404],
  ['/ledger/left', 200, 200, 200, 200, 200, 200, 200],
];

let house: House;
const cookies = new Map<Visitor, string>();

beforeAll(async () => {
  house = await openHouse();
  for (const name of ['赵六顺', '王芳', '李秀英', '马春生', '宋岚'] as const)
    cookies.set(name, await house.cookieOf(name));
  cookies.set(
    'forged',
    (cookies.get('宋岚') ?? '').replace(/.(?=.{9}$)/, (one) => (one === 'A' ? 'B' : 'A')),
  );
});
afterAll(() => house.world.close());

const look = (visitor: Visitor, path: string) => house.get(path, cookies.get(visitor) ?? '');

describe('who may see what', () => {
  it.each(MATRIX.map(([path, ...statuses]) => ({ path, statuses })))('$path', async ({ path, statuses }) => {
    const got = [];
    for (const visitor of VISITORS) got.push((await look(visitor, path)).status);
    expect(got).toEqual(statuses);
  });

  it('nothing but the way out can be posted', async () => {
    const cookie = cookies.get('宋岚') ?? '';
    const answer = await fetch(new URL('/ledger/organisation', house.world.app.url), {
      method: 'POST',
      headers: { cookie },
    });
    expect(answer.status).toBe(405);
  });

  it('without a session a page says how to get in, and nothing of the ledger', async () => {
    const text = await (await look('nobody', `/ledger/branch?branch=${FIRST}`)).text();
    expect(text).toContain('打开台账');
    expect(text).not.toMatch(/第一党支部|支部委员会|张建国/);
  });

  it('a refusal says the same whether or not the thing is there', async () => {
    const there = await (await look('赵六顺', '/ledger/record?id=0310-ababa')).text();
    const gone = await (await look('赵六顺', '/ledger/record?id=0000-00000')).text();
    expect(there.replaceAll('0310-ababa', '')).toBe(gone.replaceAll('0000-00000', ''));
  });

  it('talks are a number for the committee and for administrators, and nothing for others', async () => {
    const path = `/ledger/branch?branch=${FIRST}`;
    for (const name of ['王芳', '李秀英', '宋岚'] as const) {
      const text = await (await look(name, path)).text();
      expect(text).toMatch(/谈心谈话<\/h2><p><strong>1次/);
    }
    expect(await (await look('赵六顺', path)).text()).not.toContain('谈心谈话</h2>');
  });

  it('who was away and why, and who changed what, is for the committee', async () => {
    const path = '/ledger/record?id=0610-aaaa6';
    const plain = await (await look('赵六顺', path)).text();
    expect(plain).not.toMatch(/王芳|出差|登记和修改/);
    expect(plain).toContain('1人');
    expect(await (await look('王芳', path)).text()).toMatch(/王芳（出差）.*登记和修改/s);
  });

  it('the list holds what is asked for, and never a talk', async () => {
    const path = `/ledger/records?branch=${FIRST}`;
    const all = await (await look('李秀英', path)).text();
    expect(all).toContain('共15条');
    expect(all).not.toContain('0305-fffff');
    expect(await (await look('李秀英', `${path}&kind=theme-day&period=2026Q1`)).text()).toContain('共3条');
    expect(await (await look('李秀英', `${path}&status=void`)).text()).toContain('共1条');
    expect(await (await look('李秀英', `${path}&kind=heart-talk`)).text()).toContain('共15条');
    expect(await (await look('李秀英', `${path}&period=2025`)).text()).toContain('没有符合条件的记录');
  });

  it('hostile words stay words', async () => {
    for (const path of [`/ledger/records?branch=${FIRST}`, '/ledger/record?id=0225-ccccc']) {
      const text = await (await look('李秀英', path)).text();
      expect(text).not.toMatch(/<script|<img/);
      expect(text).toContain('&lt;script>');
    }
  });

  it('an export is the file that the chat hands out', async () => {
    const answer = await look('李秀英', `/ledger/export?branch=${FIRST}&format=xlsx&year=2026`);
    expect(answer.headers.get('content-disposition')).toContain(
      encodeURIComponent('第一党支部2026年台账.xlsx'),
    );
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

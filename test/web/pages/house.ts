import type { LedgerRecord } from '../../../src/core/record.ts';
import { NO_FIELDS } from '../../../src/ledger/fields.ts';
import { startWorld, type World, type WorldOptions } from '../../kit/world.ts';

/** The whole product with something in the ledger, and a way into its pages as people go it. */
export interface House {
  readonly world: World;
  /** Asks in private for the link. @returns its address */
  linkFor(name: string): Promise<string>;
  /** Follows the link. @returns the session's cookie, as a browser would send it */
  cookieOf(name: string): Promise<string>;
  /** A page as somebody with this cookie gets it, without following where it leads. */
  get(path: string, cookie?: string): Promise<Response>;
}

/** What a hostile member might type; it must stay words. */
export const HOSTILE = '<img src=x onerror=alert(1)>“&amp;”</td><script>alert(2)</script>';

const BY = 'ou_b40f2b470f324491c2bf9cdaf8242be8';
const ZHANG = 'ou_43d079f9abd7fb7b5e2516859c758084';

function record(id: string, kind: string, date: string, more: Partial<LedgerRecord> = {}): LedgerRecord {
  return {
    ...NO_FIELDS,
    id,
    kind,
    branch: '第一党支部',
    group: null,
    status: 'held',
    date,
    start: '15:00',
    place: '三楼会议室',
    late: false,
    created: { by: BY, at: `${date}T17:00:00+08:00` },
    revisions: [],
    parties: [],
    ...more,
  };
}

/** Half a year of the demo's first branch, with a bit of everything. */
export const RECORDS: readonly LedgerRecord[] = [
  ...[1, 2, 3, 4, 6].map((month) =>
    record(`0${month}10-aaaa${month}`, 'committee-meeting', `2026-0${month}-10`, {
      host: '张建国',
      recorder: '李秀英',
      expected: 5,
      present: 4,
      absent: [{ name: '王芳', reason: '出差' }],
      agenda: ['学习文件', '研究党员发展'],
      content: '大家依次发言。',
      resolution: '同意。',
      revisions: [
        {
          by: BY,
          at: '2026-06-11T09:00:00+08:00',
          changes: { present: [5, 4], place: [null, '三楼会议室'] },
        },
      ],
    }),
  ),
  ...[1, 2, 3, 4, 5].map((month) =>
    record(`0${month}15-bbbb${month}`, 'theme-day', `2026-0${month}-15`, { topic: '学雷锋，进社区' }),
  ),
  record('0225-ccccc', 'member-assembly', '2026-02-25', { topic: HOSTILE, place: HOSTILE }),
  record('0626-ddddd', 'member-assembly', '2026-06-26', { status: 'planned' }),
  record('0312-eeeee', 'party-lecture', '2026-03-12', { speaker: '张建国', topic: '纪律建设' }),
  record('0401-abcde', 'collective-study', '2026-04-01', { status: 'void' }),
  record('0402-abcde', 'collective-study', '2026-04-02'),
  record('0305-fffff', 'heart-talk', '2026-03-05', {
    parties: [ZHANG, BY],
    talk: { by: '张建国', with: '李秀英', relation: null, type: null, mode: null },
  }),
  record('0310-ababa', 'theme-day', '2026-03-10', { branch: '第二党支部', topic: '义务植树' }),
];

/** @param options `at`: local time in Shanghai, in June 2026 by default */
export async function openHouse(options: WorldOptions = {}): Promise<House> {
  const world = await startWorld({ at: '2026-06-18T10:05', ...options });
  for (const one of RECORDS) await world.app.store.ledger.put(one, -1, `seed:${one.id}`);
  const get = (path: string, cookie = '') =>
    fetch(new URL(path, world.app.url), { redirect: 'manual', headers: { cookie } });
  const linkFor = async (name: string): Promise<string> => {
    const { view } = await world.tell(name, '打开台账');
    const address = /http:\/\/[^"\\]*\/ledger\/enter\?pass=[\w.-]+/.exec(JSON.stringify(view.content))?.[0];
    if (address === undefined) throw new Error(`no link in ${JSON.stringify(view.content)}`);
    return address;
  };
  return {
    world,
    linkFor,
    get,
    async cookieOf(name) {
      const answer = await get(await linkFor(name));
      const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
      return pair;
    },
  };
}

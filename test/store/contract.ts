import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Arrangement } from '../../src/core/arrangement.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Store } from '../../src/core/ports.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import type { Appointment } from '../../src/core/roster.ts';
import { draft, member, message, record, revision } from './samples.ts';

/** A fresh, empty place for stores. */
export interface Place {
  open(): Promise<Store>;
  /** Whether what one store wrote is there for the next one. */
  readonly lasting: boolean;
  remove(): Promise<void>;
}

/** What every backend must do; run on each. */
export function storeContract(prepare: () => Promise<Place>): void {
  let place: Place;
  let store: Store;

  beforeEach(async () => {
    place = await prepare();
    store = await place.open();
  });

  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  /** Closes and opens again where that keeps anything. */
  async function restart(): Promise<void> {
    if (!place.lasting) return;
    await store.close();
    store = await place.open();
  }

  describe('claims', () => {
    it('gives a key to one caller only, also after a restart', async () => {
      expect(await store.claims.claim('message:om_1', message('om_1'), 1)).toBe(true);
      expect(await store.claims.claim('message:om_1', message('om_1'), 2)).toBe(false);
      await restart();
      expect(await store.claims.claim('message:om_1', message('om_1'), 3)).toBe(false);
    });

    it('gives a key to one of many callers who come at once', async () => {
      const claims = Array.from({ length: 50 }, () => store.claims.claim('message:om_1', message('om_1'), 1));
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    it('takes on hundreds of keys at once and knows them all afterwards', async () => {
      const keys = Array.from({ length: 700 }, (_, index) => `message:om_${index}`);
      const claims = keys.map((key, index) => store.claims.claim(key, message(key), index));
      expect((await Promise.all(claims)).every(Boolean)).toBe(true);
      await restart();
      expect((await store.claims.pending()).map((claimed) => claimed.key)).toEqual(keys);
      const again = keys.map((key) => store.claims.claim(key, message(key), 0));
      expect((await Promise.all(again)).some(Boolean)).toBe(false);
    });

    it('keeps what is not done, oldest first, with its payload', async () => {
      await store.claims.claim('b', message('om_b', '后来的'), 20);
      await store.claims.claim('a', message('om_a', '先来的'), 10);
      await store.claims.claim('c', message('om_c'), 15);
      await store.claims.done('c');
      await restart();
      expect(await store.claims.pending()).toEqual([
        { key: 'a', at: 10, incoming: message('om_a', '先来的') },
        { key: 'b', at: 20, incoming: message('om_b', '后来的') },
      ]);
    });

    it('tells what is not done in one chat', async () => {
      const elsewhere = { ...message('om_b'), chatId: 'oc_elsewhere' };
      await store.claims.claim('a', message('om_a'), 10);
      await store.claims.claim('b', elsewhere, 20);
      expect((await store.claims.pending('oc_elsewhere')).map(({ key }) => key)).toEqual(['b']);
      expect(await store.claims.pending('oc_nowhere')).toEqual([]);
    });

    it('keeps the key of what is done, and does not mind being told twice or of a stranger', async () => {
      await store.claims.claim('a', message('om_a'), 10);
      await store.claims.done('a');
      await store.claims.done('a');
      await store.claims.done('nobody');
      expect(await store.claims.pending()).toEqual([]);
      expect(await store.claims.claim('a', message('om_a'), 20)).toBe(false);
    });

    it('forgets what is done and old, and nothing else', async () => {
      for (const [key, at] of [
        ['old-done', 10],
        ['old-open', 10],
        ['new-done', 30],
      ] as const) {
        await store.claims.claim(key, message(key), at);
      }
      await store.claims.done('old-done');
      await store.claims.done('new-done');
      await store.claims.prune(30);
      await restart();
      expect(await store.claims.claim('old-open', message('x'), 40)).toBe(false);
      expect(await store.claims.claim('new-done', message('x'), 40)).toBe(false);
      expect(await store.claims.claim('old-done', message('x'), 40)).toBe(true);
    });

    it('goes on after everything was forgotten', async () => {
      const keys = Array.from({ length: 600 }, (_, index) => `k${index}`);
      await Promise.all(keys.map((key) => store.claims.claim(key, message(key), 1)));
      await Promise.all(keys.map((key) => store.claims.done(key)));
      await store.claims.prune(2);
      await restart();
      expect(await store.claims.claim('k0', message('k0'), 3)).toBe(true);
      expect(await store.claims.claim('k599', message('k599'), 3)).toBe(true);
    });

    it('keeps hostile keys and words as they came', async () => {
      const form: unknown = JSON.parse('{"__proto__":"x","constructor":"y","topic":"主题\\u0000\\ud800"}');
      const action = {
        kind: 'action',
        eventId: 'e1',
        messageId: 'om_1',
        chatId: 'oc_1',
        chatType: 'p2p',
        operator: 'ou_1',
        action: 'log.submit',
        payload: {},
        form: form as Record<string, string>,
        at: 1,
      } as const;
      await store.claims.claim('__proto__', action, 1);
      expect(await store.claims.claim('constructor', message('om_c'), 2)).toBe(true);
      await restart();
      const [claimed] = await store.claims.pending();
      expect(claimed?.key).toBe('__proto__');
      expect(claimed?.incoming).toEqual(action);
      expect(Object.keys(claimed?.incoming.kind === 'action' ? claimed.incoming.form : {})).toEqual([
        '__proto__',
        'constructor',
        'topic',
      ]);
    });

    it('does not follow what the caller does to its payload later', async () => {
      const mine = { ...message('om_1'), text: '原话' };
      await store.claims.claim('a', mine, 1);
      mine.text = '改了';
      expect((await store.claims.pending())[0]?.incoming).toMatchObject({ text: '原话' });
    });
  });

  describe('roster', () => {
    it('starts empty', async () => {
      expect(await store.roster.members()).toEqual([]);
      expect(await store.roster.branches()).toEqual([]);
    });

    it('adds and replaces members by open_id and makes their branches', async () => {
      await store.roster.upsertMembers([member('ou_1'), member('ou_2', { branch: '第二党支部' })]);
      await store.roster.upsertMembers([member('ou_1', { name: '刘改名', roles: ['书记', '党员'] })]);
      await restart();
      expect(await store.roster.members()).toEqual([
        member('ou_1', { name: '刘改名', roles: ['书记', '党员'] }),
        member('ou_2', { branch: '第二党支部' }),
      ]);
      expect(await store.roster.branches()).toEqual([
        { name: '第一党支部', chatId: null },
        { name: '第二党支部', chatId: null },
      ]);
    });

    it('makes no branch for an administrator who belongs to none', async () => {
      await store.roster.upsertMembers([member('ou_9', { branch: '', roles: ['管理员'] })]);
      expect(await store.roster.branches()).toEqual([]);
    });

    it('binds, rebinds and unbinds a chat, and an import leaves that alone', async () => {
      await store.roster.upsertMembers([member('ou_1')]);
      await store.roster.bind('第一党支部', 'oc_a');
      await store.roster.bind('第一党支部', 'oc_b');
      await store.roster.upsertMembers([member('ou_2')]);
      await restart();
      expect(await store.roster.branches()).toEqual([{ name: '第一党支部', chatId: 'oc_b' }]);
      await store.roster.bind('第一党支部', null);
      expect(await store.roster.branches()).toEqual([{ name: '第一党支部', chatId: null }]);
    });

    it('refuses a chat that belongs to another branch, and a branch that does not exist', async () => {
      await store.roster.upsertMembers([member('ou_1'), member('ou_2', { branch: '第二党支部' })]);
      await store.roster.bind('第一党支部', 'oc_a');
      await expect(store.roster.bind('第二党支部', 'oc_a')).rejects.toThrow(UserError);
      await expect(store.roster.bind('第三党支部', 'oc_c')).rejects.toThrow(UserError);
      expect(await store.roster.branches()).toEqual([
        { name: '第一党支部', chatId: 'oc_a' },
        { name: '第二党支部', chatId: null },
      ]);
    });

    it('keeps those whose open_id is not known apart, until they have arrived', async () => {
      const waiting = {
        id: 'w1',
        name: '李四',
        branch: '第三党支部',
        roles: ['党员'],
        group: null,
        rank: null,
      } as const;
      expect(await store.roster.change({ members: [member('ou_1')], awaited: [waiting] })).toBe(true);
      await restart();
      expect(await store.roster.awaited()).toEqual([waiting]);
      expect((await store.roster.members()).map(({ openId }) => openId)).toEqual(['ou_1']);
      expect((await store.roster.branches()).map(({ name }) => name)).toEqual(['第一党支部', '第三党支部']);
      const arrived = member('ou_4', { name: '李四', branch: '第三党支部', mobile: '13800000000' });
      await store.roster.change({ members: [arrived], arrived: ['w1'] });
      await restart();
      expect(await store.roster.awaited()).toEqual([]);
      expect(await store.roster.members()).toEqual([member('ou_1'), arrived]);
    });

    it('keeps who has left, and takes back who comes again', async () => {
      const left = { member: member('ou_1'), by: '导入', at: '2026-03-18T10:00:00+08:00' };
      await store.roster.upsertMembers([member('ou_1'), member('ou_2')]);
      await store.roster.change({ left: [left] });
      await restart();
      expect(await store.roster.members()).toEqual([member('ou_2')]);
      expect(await store.roster.former()).toEqual([left]);
      await store.roster.upsertMembers([member('ou_1')]);
      await restart();
      expect(await store.roster.former()).toEqual([]);
      expect(await store.roster.members()).toEqual([member('ou_2'), member('ou_1')]);
    });

    it('makes one appointment after another: of many at once only one comes about', async () => {
      const base: Omit<Appointment, 'id'> = {
        ...{ by: 'ou_9', at: '2026-03-18T10:00:00+08:00', openId: 'ou_1', name: '刘一鸣' },
        ...{ branch: '第一党支部', before: ['党员'], after: ['党员', '委员'] },
      };
      const made = (id: string, after: number) => ({ made: { ...base, id }, after });
      await store.roster.upsertMembers([member('ou_1')]);
      const changed = await Promise.all(
        ['a', 'b', 'c', 'd'].map((id) =>
          store.roster.change({
            members: [member('ou_1', { name: id, roles: ['党员', '委员'] })],
            appointment: made(id, 0),
          }),
        ),
      );
      expect(changed.filter(Boolean)).toHaveLength(1);
      await restart();
      const [first, ...others] = await store.roster.appointments();
      expect(others).toEqual([]);
      expect((await store.roster.members()).map(({ name }) => name)).toEqual([first?.id]);
      expect(await store.roster.change({ appointment: made('late', 0) })).toBe(false);
      expect(await store.roster.change({ appointment: made('e', 1) })).toBe(true);
      expect(await store.roster.change({ appointment: made('f', 3) })).toBe(false);
      expect((await store.roster.appointments()).map(({ id }) => id)).toEqual([first?.id, 'e']);
    });

    it('lets two branches be without a chat', async () => {
      await store.roster.upsertMembers([member('ou_1'), member('ou_2', { branch: '第二党支部' })]);
      await store.roster.bind('第一党支部', null);
      await store.roster.bind('第二党支部', null);
      expect((await store.roster.branches()).every((branch) => branch.chatId === null)).toBe(true);
    });
  });

  describe('ledger', () => {
    it('keeps a new record', async () => {
      expect(await store.ledger.put(record(), -1, 'message:om_1')).toEqual(record());
      await restart();
      expect(await store.ledger.get('0317-0a1b2')).toEqual(record());
      expect(await store.ledger.get('0317-fffff')).toBeNull();
    });

    it('tallies what was held and planned, with topic and speaker only where they are asked for', async () => {
      const put = (over: Partial<LedgerRecord> & { readonly id: string }) =>
        store.ledger.put(record(over), -1, `message:${over.id}`);
      await put({ id: '0317-00001' });
      await put({ id: '0417-00002', date: '2026-04-17' });
      await put({
        id: '0318-00003',
        kind: 'party-lecture',
        date: '2026-03-18',
        topic: '党纪',
        speaker: '张建国',
      });
      await put({
        id: '0319-00004',
        kind: 'theme-day',
        date: '2026-03-19',
        topic: '植树',
        group: '一组',
        status: 'planned',
      });
      await put({ id: '0320-00005', date: '2026-03-20', status: 'void' });
      await put({ id: '0101-00006', date: '2027-01-01' });
      await put({ id: '0321-00007', date: '2026-03-21', kind: 'heart-talk' });
      await put({ id: '0322-00008', date: null, status: 'planned' });
      await restart();
      const tallies = await store.ledger.tallies({
        from: '2026-01-01',
        to: '2026-12-31',
        kinds: ['committee-meeting', 'party-lecture', 'theme-day'],
        detailed: ['party-lecture'],
      });
      const plain = { branch: '第一党支部', group: null, status: 'held', topic: null, speaker: null };
      expect(
        tallies
          .map((one) => ({ ...one, dates: one.dates.toSorted() }))
          .toSorted((a, b) => a.kind.localeCompare(b.kind)),
      ).toEqual([
        { ...plain, kind: 'committee-meeting', dates: ['2026-03-17', '2026-04-17'] },
        { ...plain, kind: 'party-lecture', dates: ['2026-03-18'], topic: '党纪', speaker: '张建国' },
        { ...plain, kind: 'theme-day', dates: ['2026-03-19'], group: '一组', status: 'planned' },
      ]);
    });

    it('tallies records that hold what is no proper text', async () => {
      const odd = record({ topic: 'a\u0000b', content: '\ud83d \\u0000 \\ud83d "', speaker: '张\\' });
      expect(await store.ledger.put(odd, -1, 'message:om_odd')).toEqual(odd);
      const query = { from: '2026-01-01', to: '2026-12-31', kinds: [odd.kind], detailed: [odd.kind] };
      expect(await store.ledger.tallies(query)).toMatchObject([{ dates: [odd.date], speaker: '张\\' }]);
    });

    it('writes one deed once and gives back what it wrote, also when the record has changed since', async () => {
      await store.ledger.put(record(), -1, 'message:om_1');
      const amended = record({ present: 3, revisions: [revision('ou_1')] });
      expect(await store.ledger.put(amended, 0, 'message:om_2')).toEqual(amended);
      await restart();
      expect(await store.ledger.put(record({ present: 1 }), -1, 'message:om_1')).toEqual(record());
      expect(await store.ledger.written('message:om_1')).toEqual(record());
      expect(await store.ledger.written('message:om_9')).toBeNull();
      expect(await store.ledger.get('0317-0a1b2')).toEqual(amended);
    });

    it('writes one deed once when it comes twice at the same time', async () => {
      const both = await Promise.all([
        store.ledger.put(record({ id: '0317-aaaaa' }), -1, 'message:om_1'),
        store.ledger.put(record({ id: '0317-bbbbb' }), -1, 'message:om_1'),
      ]);
      expect(both.map((written) => written?.id)).toEqual(['0317-aaaaa', '0317-aaaaa']);
      expect(await store.ledger.find({})).toHaveLength(1);
    });

    it('writes an entry once, whichever of several deeds completes it', async () => {
      const ids = ['0317-aaaaa', '0317-bbbbb'];
      const put = (id: string) => store.ledger.put(record({ id }), -1, `message:${id}`, 'entry:d1');
      const [first] = await Promise.all(ids.map(put));
      const others = [await put(ids[0] ?? ''), await put(ids[1] ?? '')];
      await restart();
      expect([...others, await put('0317-ccccc')]).toEqual([first, first, first]);
      expect(await store.ledger.find({})).toEqual([first]);
      expect(await store.ledger.written('entry:d1')).toEqual(first);
      const amended = record({ ...first, present: 3, revisions: [revision('ou_1')] });
      await store.ledger.put(amended, 0, 'message:om_2');
      await restart();
      expect(await store.ledger.get(amended.id)).toEqual(amended);
    });

    it('refuses a change by someone who has not seen the last one', async () => {
      await store.ledger.put(record(), -1, 'a');
      const changes = ['ou_1', 'ou_2'].map((by) =>
        store.ledger.put(record({ revisions: [revision(by)] }), 0, `change by ${by}`),
      );
      const [first, second] = await Promise.all(changes);
      expect(first?.revisions[0]?.by).toBe('ou_1');
      expect(second).toBeNull();
      expect((await store.ledger.get('0317-0a1b2'))?.revisions[0]?.by).toBe('ou_1');
    });

    it('refuses a new record under an id that is taken, and a change of one that is not there', async () => {
      await store.ledger.put(record(), -1, 'a');
      expect(await store.ledger.put(record({ place: '别处' }), -1, 'b')).toBeNull();
      expect(await store.ledger.put(record({ id: '0101-00000' }), 0, 'c')).toBeNull();
      expect(await store.ledger.find({})).toEqual([record()]);
    });

    it('lets a refused deed be done after all once it fits', async () => {
      await store.ledger.put(record(), -1, 'a');
      const amended = record({ revisions: [revision('ou_1')] });
      expect(await store.ledger.put(amended, 7, 'b')).toBeNull();
      expect(await store.ledger.put(amended, 0, 'b')).toEqual(amended);
    });

    it('finds by branch, kind and days, in order of day, then of creation', async () => {
      const records = [
        record({ id: '1', date: '2026-03-17', created: { by: 'ou_1', at: '2026-03-18T10:00:00+08:00' } }),
        record({ id: '2', date: '2026-03-17', created: { by: 'ou_1', at: '2026-03-18T01:30:00+00:00' } }),
        record({ id: '3', date: '2026-01-31', kind: 'theme-day', status: 'void' }),
        record({ id: '4', date: '2026-04-01', branch: '第二党支部' }),
        record({ id: '5', date: null, status: 'planned' }),
      ];
      for (const each of records) await store.ledger.put(each, -1, `put ${each.id}`);
      await restart();
      const ids = async (query: Parameters<Store['ledger']['find']>[0]) =>
        (await store.ledger.find(query)).map((found) => found.id);
      expect(await ids({})).toEqual(['3', '2', '1', '4', '5']);
      expect(await ids({ branch: '第二党支部' })).toEqual(['4']);
      expect(await ids({ branch: '第三党支部' })).toEqual([]);
      expect(await ids({ kind: 'theme-day' })).toEqual(['3']);
      expect(await ids({ from: '2026-01-31', to: '2026-03-17' })).toEqual(['3', '2', '1']);
      expect(await ids({ from: '2026-02-01' })).toEqual(['2', '1', '4']);
      expect(await ids({ to: '2026-01-30' })).toEqual([]);
    });

    it('moves a record to another branch', async () => {
      await store.ledger.put(record(), -1, 'a');
      const moved = record({ branch: '第二党支部', revisions: [revision('ou_9')] });
      await store.ledger.put(moved, 0, 'b');
      await restart();
      expect(await store.ledger.find({ branch: '第一党支部' })).toEqual([]);
      expect(await store.ledger.find({})).toEqual([moved]);
    });

    it('keeps branches of any name apart', async () => {
      const names = [
        '甲/乙',
        '甲乙',
        '甲\\乙',
        '..',
        'CON',
        'a',
        'A',
        '支'.repeat(200),
        `${'支'.repeat(199)}部`,
      ];
      for (const [index, branch] of names.entries())
        await store.ledger.put(record({ id: String(index), branch }), -1, `put ${index}`);
      await restart();
      for (const [index, branch] of names.entries())
        expect((await store.ledger.find({ branch })).map((found) => found.id)).toEqual([String(index)]);
    });

    it('does not follow what the caller does to its record later', async () => {
      const agenda = ['一'];
      await store.ledger.put(record({ agenda }), -1, 'a');
      agenda.push('二');
      expect((await store.ledger.get('0317-0a1b2'))?.agenda).toEqual(['一']);
    });
  });

  describe('drafts', () => {
    it('keeps, replaces and removes a draft', async () => {
      await store.drafts.put(draft());
      await store.drafts.put(draft({ kind: 'heart-talk', issues: [], intent: 'void', revision: 2 }));
      await restart();
      expect(await store.drafts.get('d1')).toEqual(
        draft({ kind: 'heart-talk', issues: [], intent: 'void', revision: 2 }),
      );
      await store.drafts.remove('d1');
      await store.drafts.remove('d1');
      await restart();
      expect(await store.drafts.get('d1')).toBeNull();
    });

    it('opens none again that is over', async () => {
      const over = draft({ chatId: 'over:oc_1', over: 'recorded', issues: [] });
      await store.drafts.put(draft());
      await store.drafts.put(over);
      await store.drafts.put(draft({ fields: { place: '"over":"recorded"' } }));
      expect(await store.drafts.get('d1')).toEqual(over);
      await store.drafts.put({ ...over, over: 'cancelled' });
      await restart();
      expect((await store.drafts.get('d1'))?.over).toBe('cancelled');
      await store.drafts.put(draft({ id: 'd2', fields: { place: '"over":"recorded"' } }));
      await store.drafts.put(draft({ id: 'd2', kind: 'heart-talk' }));
      expect((await store.drafts.get('d2'))?.kind).toBe('heart-talk');
    });

    it('knows the newest one of a person in a chat', async () => {
      await store.drafts.put(draft({ id: 'new', createdAt: 30 }));
      await store.drafts.put(draft({ id: 'old', createdAt: 10 }));
      await store.drafts.put(draft({ id: 'other chat', createdAt: 40, chatId: 'oc_2' }));
      await store.drafts.put(draft({ id: 'other person', createdAt: 40, author: 'ou_2' }));
      expect((await store.drafts.latest('ou_1', 'oc_1'))?.id).toBe('new');
      expect(await store.drafts.latest('ou_2', 'oc_2')).toBeNull();
    });

    it('lists all of a person, wherever they were made', async () => {
      await store.drafts.put(draft({ id: 'here' }));
      await store.drafts.put(draft({ id: 'there', chatId: 'oc_2' }));
      await store.drafts.put(draft({ id: 'other person', author: 'ou_2' }));
      expect((await store.drafts.by('ou_1')).map(({ id }) => id).toSorted()).toEqual(['here', 'there']);
    });

    it('lists those that have run out', async () => {
      await store.drafts.put(draft({ id: 'at', expiresAt: 100 }));
      await store.drafts.put(draft({ id: 'after', expiresAt: 101 }));
      expect((await store.drafts.expired(100)).map((expired) => expired.id)).toEqual(['at']);
    });

    it('keeps every kind of field and choice', async () => {
      const full = draft({
        fields: { absent: [{ name: '吴七斤', reason: null }], talk: null, expected: 23, agenda: [] },
        issues: [
          {
            field: 'date',
            code: 'ambiguous',
            message: '哪天？',
            choices: [{ label: '上周五', value: '2026-03-13' }],
          },
        ],
        deeds: ['message:om_1', 'action:e1'],
        overtakenAt: 1_773_800_000_000,
        over: 'recorded',
      });
      await store.drafts.put(full);
      await restart();
      expect(await store.drafts.get('d1')).toEqual(full);
    });
  });

  describe('deliveries', () => {
    it('gives a reminder to one caller only, and knows which were claimed and not sent', async () => {
      const both = await Promise.all([
        store.deliveries.claim(['reminder:a'], 20),
        store.deliveries.claim(['reminder:a'], 20),
      ]);
      // Either of them: two connections to a database are not in the order in which they were asked.
      expect(both.filter((claimed) => claimed !== null)).toEqual([
        { card: 'reminder:a', keys: ['reminder:a'], at: 20 },
      ]);
      await store.deliveries.claim(['reminder:b'], 10);
      await store.deliveries.claim(['reminder:c'], 15);
      await store.deliveries.done('reminder:c', 'om_c');
      await store.deliveries.done('reminder:nobody', 'om_x');
      await restart();
      expect(await store.deliveries.pending()).toEqual([
        { card: 'reminder:b', keys: ['reminder:b'], at: 10 },
        { card: 'reminder:a', keys: ['reminder:a'], at: 20 },
      ]);
      expect([...(await store.deliveries.keys())].sort()).toEqual(['reminder:a', 'reminder:b', 'reminder:c']);
      expect(await store.deliveries.claim(['reminder:c'], 30)).toBeNull();
    });

    it('takes several things as one card, but for those that somebody else has', async () => {
      await store.deliveries.claim(['b'], 1);
      expect(await store.deliveries.claim(['a', 'b', 'c', 'c'], 2)).toEqual({
        card: 'a',
        keys: ['a', 'c'],
        at: 2,
      });
      await store.deliveries.done('a', 'om_a');
      await restart();
      expect(await store.deliveries.pending()).toEqual([{ card: 'b', keys: ['b'], at: 1 }]);
      expect(await store.deliveries.claim([], 3)).toBeNull();
    });

    it('gives back what surely did not arrive, and keeps apart what nobody knows of', async () => {
      await store.deliveries.claim(['a', 'b'], 1);
      await store.deliveries.claim(['c'], 2);
      await store.deliveries.release('a');
      await store.deliveries.doubt('c');
      await restart();
      expect(await store.deliveries.pending()).toEqual([]);
      expect(await store.deliveries.doubted()).toEqual([{ card: 'c', keys: ['c'], at: 2 }]);
      expect(await store.deliveries.claim(['b', 'c'], 3)).toEqual({ card: 'b', keys: ['b'], at: 3 });
      await store.deliveries.done('c', '');
      expect(await store.deliveries.doubted()).toEqual([]);
      await store.deliveries.release('c');
      expect(await store.deliveries.keys()).toEqual(new Set(['b', 'c']));
    });

    it('forgets what was sent long ago, and nothing that was not', async () => {
      await store.deliveries.claim(['old'], 1);
      await store.deliveries.claim(['stuck'], 1);
      await store.deliveries.claim(['new'], 9);
      await store.deliveries.done('old', 'om_1');
      await store.deliveries.done('new', 'om_2');
      await store.deliveries.prune(9);
      await restart();
      expect(await store.deliveries.keys()).toEqual(new Set(['stuck', 'new']));
    });

    it('keeps the last word of each person who puts a reminder off', async () => {
      const snooze = {
        obligation: 'theme-day',
        branch: '第一党支部',
        period: '2026-03',
        by: 'ou_1',
        until: 5,
      };
      await store.deliveries.snooze(snooze);
      await store.deliveries.snooze({ ...snooze, by: 'ou_2' });
      await store.deliveries.snooze({ ...snooze, until: 9 });
      await restart();
      const snoozes = await store.deliveries.snoozes();
      expect([...snoozes].sort((a, b) => a.by.localeCompare(b.by))).toEqual([
        { ...snooze, until: 9 },
        { ...snooze, by: 'ou_2' },
      ]);
    });
  });

  describe('arrangements', () => {
    const trail = { by: 'ou_1', at: '2026-03-18T10:00:00+08:00', ended: null };
    const all: readonly Arrangement[] = [
      {
        ...trail,
        id: '1',
        kind: 'deadline',
        obligation: 'branch-election',
        branch: null,
        date: '2027-05-31',
      },
      {
        ...trail,
        id: '2',
        kind: 'mute',
        obligation: null,
        branch: null,
        person: 'ou_2',
        from: '2026-03-01',
        until: '2026-03-20',
        reason: '休假',
      },
      {
        ...trail,
        id: '3',
        kind: 'settlement',
        obligation: 'committee-meeting',
        branch: '第一党支部',
        group: null,
        period: '2026-03',
        how: 'not-applicable',
        reason: '委员都在外学习',
      },
      {
        ...trail,
        id: '4',
        kind: 'campaign',
        template: 'five-stages',
        name: '2027年作风建设年',
        branches: ['第一党支部'],
        stages: [{ stage: 'launch', start: '2027-04-20', end: '2027-04-30' }],
      },
    ];

    it('are kept as they are, in the order in which they were made', async () => {
      for (const one of all) await store.arrangements.put(one);
      await restart();
      expect(await store.arrangements.list()).toEqual(all);
    });

    it('are changed in their place', async () => {
      for (const one of all) await store.arrangements.put(one);
      const ended = { by: 'ou_9', at: '2026-03-19T10:00:00+08:00' };
      const [first, ...others] = all;
      if (first !== undefined) await store.arrangements.put({ ...first, ended });
      await restart();
      expect(await store.arrangements.list()).toEqual([{ ...first, ended }, ...others]);
    });
  });

  describe('chats', () => {
    it('remembers which are closed until they are opened again', async () => {
      await store.chats.disable('oc_1', 'chat', 1);
      await store.chats.disable('oc_1', 'chat', 2);
      await store.chats.disable('oc_2', 'chat', 3);
      await store.chats.enable('oc_2');
      await store.chats.enable('oc_3');
      await restart();
      expect([...(await store.chats.disabled())]).toEqual(['oc_1']);
    });
  });

  describe('gaps', () => {
    it('counts a question that is asked again, and keeps its outcomes apart', async () => {
      await store.gaps.add('党费交多少', 'declined', 10);
      await store.gaps.add('支委会多久开一次', 'unhelpful', 20);
      await store.gaps.add('党费交多少', 'declined', 30);
      await store.gaps.add('党费交多少', 'unhelpful', 5);
      await restart();
      expect(await store.gaps.list()).toEqual([
        { question: '党费交多少', outcome: 'declined', times: 2, at: 30 },
        { question: '支委会多久开一次', outcome: 'unhelpful', times: 1, at: 20 },
        { question: '党费交多少', outcome: 'unhelpful', times: 1, at: 5 },
      ]);
    });

    it('counts every one of many that come at once', async () => {
      await Promise.all(Array.from({ length: 40 }, (_, at) => store.gaps.add('党费交多少', 'declined', at)));
      expect(await store.gaps.list()).toEqual([
        { question: '党费交多少', outcome: 'declined', times: 40, at: 39 },
      ]);
    });

    it('forgets what was last asked before a moment', async () => {
      await store.gaps.add('旧的', 'declined', 10);
      await store.gaps.add('又问了的', 'declined', 10);
      await store.gaps.add('又问了的', 'declined', 90);
      await store.gaps.prune(50);
      await restart();
      expect((await store.gaps.list()).map((gap) => gap.question)).toEqual(['又问了的']);
    });
  });

  describe('knowledge', () => {
    const step = { what: 'proposed', by: 'ou_1', at: '2026-03-18T10:05:00+08:00' } as const;
    const taken = { ...step, what: 'taken' } as const;
    const pair = { kind: 'pair', id: 'p1', questions: ['党费交多少'], steps: [step] } as const;
    const quoted = { ...pair, document: 'd', clause: '第一条', text: '按月交纳。' };
    const document = { kind: 'document', id: 'd1', content: '字\0字', leftOut: 2, steps: [step] } as const;

    it('keeps what was added, in that order and with its trail', async () => {
      expect(await store.knowledge.list()).toEqual([]);
      expect(await store.knowledge.put(document, 0)).toBe(true);
      expect(await store.knowledge.put(quoted, 0)).toBe(true);
      expect(await store.knowledge.put({ ...document, steps: [step, taken] }, 1)).toBe(true);
      await restart();
      expect(await store.knowledge.list()).toEqual([{ ...document, steps: [step, taken] }, quoted]);
    });

    it('lets one of those that change an entry at once through', async () => {
      await store.knowledge.put(quoted, 0);
      expect(await store.knowledge.put(quoted, 0)).toBe(false);
      const both = [1, 2].map(() => store.knowledge.put({ ...quoted, steps: [step, taken] }, 1));
      expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
      expect(await store.knowledge.put({ ...quoted, id: 'p2' }, 1)).toBe(false);
      expect(await store.knowledge.list()).toHaveLength(1);
    });

    it('gives the same list until something has changed, and forgets what is removed', async () => {
      await store.knowledge.put(quoted, 0);
      const before = await store.knowledge.list();
      expect(await store.knowledge.list()).toBe(before);
      expect(await store.knowledge.remove(quoted.id, 1)).toBe(true);
      expect(await store.knowledge.remove(quoted.id, 1)).toBe(false);
      expect(await store.knowledge.list()).toEqual([]);
    });

    it('removes nothing that somebody else has taken a step further', async () => {
      await store.knowledge.put(quoted, 0);
      await store.knowledge.put({ ...quoted, steps: [step, taken] }, 1);
      expect(await store.knowledge.remove(quoted.id, 1)).toBe(false);
      expect(await store.knowledge.list()).toHaveLength(1);
    });
  });

  describe('summaries', () => {
    const summary = { recordId: '0318-3fa2b', sealed: 'v1.0a1b2c3d.AAAA', by: 'ou_1', at: 5 };

    it('keeps one a record, the last one', async () => {
      expect(await store.summaries.get(summary.recordId)).toBeNull();
      await store.summaries.put(summary);
      await store.summaries.put({ ...summary, sealed: 'v1.0a1b2c3d.BBBB', at: 6 });
      await restart();
      expect(await store.summaries.get(summary.recordId)).toEqual({
        ...summary,
        sealed: 'v1.0a1b2c3d.BBBB',
        at: 6,
      });
      expect(await store.summaries.get('0318-00000')).toBeNull();
    });

    it('forgets what is removed, and does not mind being told twice', async () => {
      await store.summaries.put(summary);
      await store.summaries.remove(summary.recordId);
      await store.summaries.remove(summary.recordId);
      await restart();
      expect(await store.summaries.get(summary.recordId)).toBeNull();
    });
  });

  describe('what is sealed', () => {
    const summary = { recordId: '0318-3fa2b', sealed: 'v1.0a1b2c3d.AAAA', by: 'ou_1', at: 5 };
    const words = { part: 'summary', id: summary.recordId, sealed: summary.sealed } as const;
    const inDraft = { part: 'draft', id: 'd1', sealed: 'v1.99999999.BBBB' } as const;

    beforeEach(async () => {
      await store.summaries.put(summary);
      await store.summaries.put({ ...summary, recordId: '0318-00000' });
      await store.drafts.put(draft({ sealed: inDraft.sealed }));
      await store.drafts.put(draft({ id: 'd2' }));
      await store.drafts.put(draft({ id: 'd3', sealed: '' }));
    });

    it('is listed and counted by its keys', async () => {
      expect(await store.seals.list()).toHaveLength(3);
      expect(await store.seals.list()).toEqual(expect.arrayContaining([words, inDraft]));
      expect(await store.seals.heads()).toEqual(
        new Map([
          ['v1.0a1b2c3d', 2],
          ['v1.99999999', 1],
        ]),
      );
    });

    it('is replaced, and nothing else of what it lies in', async () => {
      expect(await store.seals.replace(words, 'v1.11111111.CCCC')).toBe(true);
      expect(await store.seals.replace(inDraft, 'v1.11111111.DDDD')).toBe(true);
      await restart();
      expect(await store.summaries.get(summary.recordId)).toEqual({ ...summary, sealed: 'v1.11111111.CCCC' });
      expect(await store.drafts.get('d1')).toEqual(draft({ sealed: 'v1.11111111.DDDD' }));
    });

    it('is left alone where somebody has changed or removed it meanwhile', async () => {
      await store.summaries.put({ ...summary, sealed: 'v1.0a1b2c3d.EEEE' });
      await store.drafts.remove('d1');
      expect(await store.seals.replace(words, 'v1.11111111.CCCC')).toBe(false);
      expect(await store.seals.replace(inDraft, 'v1.11111111.DDDD')).toBe(false);
      expect(await store.seals.replace({ ...words, id: '0318-99999' }, 'v1.11111111.CCCC')).toBe(false);
      expect((await store.summaries.get(summary.recordId))?.sealed).toBe('v1.0a1b2c3d.EEEE');
    });
  });

  describe('closing', () => {
    it('finishes what was asked for before, refuses what comes after, and may be repeated', async () => {
      const claim = store.claims.claim('a', message('om_a'), 1);
      await Promise.all([store.close(), store.close()]);
      expect(await claim).toBe(true);
      await expect(store.claims.claim('b', message('om_b'), 2)).rejects.toThrow('closed');
    });
  });
}

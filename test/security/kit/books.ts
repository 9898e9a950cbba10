import type { Arrangement } from '../../../src/core/arrangement.ts';
import type { Knowledge, KnowledgeStep } from '../../../src/core/knowledge.ts';
import type { Store } from '../../../src/core/ports.ts';
import type { LedgerRecord } from '../../../src/core/record.ts';
import { createSealer } from '../../../src/core/seal.ts';
import { record } from '../../store/samples.ts';
import { type Hall, KEY, openHall } from './hall.ts';
import { ELSE, idOf, OTHER, OTHER_GROUP, OWN, OWN_GROUP, ROSTER, THERE } from './people.ts';

const AT = '2026-03-16T10:00:00+08:00';

function entry(id: string, kind: string, over: Partial<LedgerRecord> = {}): LedgerRecord {
  const created = { by: idOf(ELSE), at: AT };
  return record({
    id,
    kind,
    date: '2026-03-11',
    start: null,
    host: null,
    recorder: null,
    absent: [],
    created,
    ...over,
  });
}

const THERE_BY = { branch: OTHER, created: { by: idOf(THERE), at: AT } };

/** Numbers of what is in the books: of the own branch, entered by somebody else, and of another one. */
export const NUMBERS = {
  themeDay: '0311-aaaa1',
  groupMeeting: '0311-aaaa2',
  groupMeetingOfOthers: '0311-aaaa3',
  meeting: '0311-aaaa4',
  talk: '0311-aaaa5',
  visit: '0311-aaaa6',
  plan: '0313-aaaa7',
  themeDayThere: '0311-bbbb1',
  meetingThere: '0311-bbbb2',
  talkThere: '0311-bbbb3',
  planThere: '0313-bbbb4',
  nowhere: '0311-ccccc',
  myThemeDay: '0312-ddddd',
  myTalk: '0312-dddd2',
  talkWithMe: '0312-dddd3',
  myVisit: '0312-dddd4',
} as const;

const TALK = { by: ELSE, with: '郑周一', relation: null, type: '日常谈心', mode: null };

const RECORDS: readonly LedgerRecord[] = [
  entry(NUMBERS.themeDay, 'theme-day', { topic: '一号机密主题' }),
  entry(NUMBERS.groupMeeting, 'group-meeting', { group: '第一党小组', date: '2026-02-11' }),
  entry(NUMBERS.groupMeetingOfOthers, 'group-meeting', { group: '第二党小组', date: '2026-02-11' }),
  entry(NUMBERS.meeting, 'committee-meeting'),
  entry(NUMBERS.talk, 'heart-talk', { talk: TALK, parties: [idOf(ELSE), idOf('郑周一')] }),
  entry(NUMBERS.visit, 'site-visit', { parties: [idOf(ELSE)] }),
  entry(NUMBERS.plan, 'member-assembly', { status: 'planned', date: '2026-03-13' }),
  entry(NUMBERS.themeDayThere, 'theme-day', { ...THERE_BY, topic: '二号机密主题' }),
  entry(NUMBERS.meetingThere, 'committee-meeting', THERE_BY),
  entry(NUMBERS.talkThere, 'heart-talk', { ...THERE_BY, talk: TALK, parties: [idOf(THERE), idOf('高丽')] }),
  entry(NUMBERS.planThere, 'member-assembly', { ...THERE_BY, status: 'planned', date: '2026-03-13' }),
];

export const SUMMARY = '想换到窗口岗位的机密概要';

const trail = (id: string) => ({ id, by: idOf(ELSE), at: AT, ended: null });

export const ARRANGED: readonly Arrangement[] = [
  {
    ...trail('mute-own'),
    kind: 'mute',
    obligation: 'theme-day',
    branch: OWN,
    person: null,
    from: '2026-03-01',
    until: '2026-03-31',
    reason: '场地装修',
  },
  {
    ...trail('mute-there'),
    kind: 'mute',
    obligation: 'theme-day',
    branch: OTHER,
    person: null,
    from: '2026-03-01',
    until: '2026-03-31',
    reason: '场地装修',
  },
  {
    ...trail('leave-else'),
    kind: 'mute',
    obligation: null,
    branch: null,
    person: idOf(ELSE),
    from: '2026-03-01',
    until: '2026-03-31',
    reason: '机密病假',
  },
  {
    ...trail('settled-own'),
    kind: 'settlement',
    obligation: 'party-lecture',
    branch: OWN,
    group: null,
    period: '2026Q1',
    how: 'not-applicable',
    reason: '集中培训',
  },
];

/** What `actor` has entered, or is a side of; also for somebody who is not on the roster any more. */
function recordsOf(actor: string): readonly LedgerRecord[] {
  const me = idOf(actor);
  const created = { by: me, at: AT };
  return [
    entry(NUMBERS.myThemeDay, 'theme-day', { created }),
    entry(NUMBERS.myTalk, 'heart-talk', { created, talk: TALK, parties: [me, idOf(ELSE)] }),
    entry(NUMBERS.talkWithMe, 'heart-talk', { talk: TALK, parties: [idOf(ELSE), me] }),
    entry(NUMBERS.myVisit, 'site-visit', { created, parties: [me] }),
  ];
}

/** A hall with two branches, their groups, books that others have kept, and what `actor` has entered. */
export async function hallWithBooks(actor: string): Promise<Hall> {
  const hall = await openHall(ROSTER, { [OWN]: OWN_GROUP, [OTHER]: OTHER_GROUP });
  await fill(hall.store, [...RECORDS, ...recordsOf(actor)]);
  return hall;
}

const added = (id: string, ...whats: readonly KnowledgeStep['what'][]): Knowledge => ({
  ...{ kind: 'pair', id, questions: ['几时发文'], document: 'nowhere', clause: '一', text: '另行通知。' },
  steps: whats.map((what) => ({ what, by: idOf(ELSE), at: '2026-03-01T09:00:00+08:00' })),
});
const ADDED = [
  added('proposed', 'proposed'),
  added('standing', 'taken'),
  added('withdrawn', 'taken', 'withdrawn'),
];

const DOUBTED = 'reminder:theme-day/第一党支部/2026-03/opening/ou_x';

async function fill(store: Store, records: readonly LedgerRecord[]): Promise<void> {
  const { ledger, arrangements, summaries, deliveries, gaps, knowledge } = store;
  const { seal } = createSealer([KEY]);
  const by = idOf(ELSE);
  await Promise.all(records.map((one) => ledger.put(one, -1, `seed/${one.id}`)));
  await Promise.all(ARRANGED.map((one) => arrangements.put(one)));
  await Promise.all(
    records
      .filter(({ kind }) => kind === 'heart-talk')
      .map(({ id }) => summaries.put({ recordId: id, sealed: seal(SUMMARY, `record:${id}`), by, at: 0 })),
  );
  await deliveries.claim([DOUBTED], 0);
  await deliveries.doubt(DOUBTED);
  await gaps.add('几时放假', 'declined', 0);
  await Promise.all(ADDED.map((one) => knowledge.put(one, 0)));
}

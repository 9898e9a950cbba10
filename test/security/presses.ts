import type { CardAction } from '../../src/core/message.ts';
import { NUMBERS } from './kit/books.ts';
import { CARDS } from './kit/cards.ts';
import { ADMINISTRATOR, COMMITTEE, EVERYONE, IN_PRIVATE, LEADERS, MEMBERS, NOBODY } from './kit/judge.ts';
import { ELSE, idOf, OTHER, OWN, THERE } from './kit/people.ts';

/** A button with what it carries, who may press it, and whether that changes something. */
export interface PressRow {
  readonly action: string;
  readonly payload: CardAction['payload'];
  readonly form: CardAction['form'];
  readonly may: string;
  readonly writes: boolean;
}

const NO_FORM = {};
const shows = (action: string, payload: CardAction['payload'], may: string): PressRow => ({
  ...{ action, payload, may, form: NO_FORM, writes: false },
});
const writes = (
  action: string,
  payload: CardAction['payload'],
  may: string,
  form: CardAction['form'] = NO_FORM,
): PressRow => ({ action, payload, form, may, writes: true });

const FILLED = {
  ...{
    date: '2026-03-10',
    start: '09:00',
    place: '会议室',
    topic: '学习',
    host: '张建国',
    recorder: '李秀英',
  },
  ...{ expected: '12', present: '12', agenda: '学习', content: '学习', resolution: '通过' },
};
/** What an administrator does in private. */
const ADMINISTRATION = '– – – – – – 私 –';
/** Words of a document. */
const QUOTED = '作风彰显形象,作风成就事业。';
const LEAVE = { from: '2026-04-01', until: '2026-04-03', reason: '休假' };
const MUTE = { until: '2026-04-30', reason: '场地装修' };
const DRAFTS: readonly (readonly [card: string, may: string])[] = [
  [CARDS.themeDay, MEMBERS],
  [CARDS.meeting, COMMITTEE],
  [CARDS.themeDayThere, ADMINISTRATOR],
  [CARDS.ofSomebodyElse, NOBODY],
  ['d-nowhere', NOBODY],
];
/** The card of a making-void has no form. */
const CHANGES: readonly (readonly [card: string, confirm: string, submit: string])[] = [
  [CARDS.changing, COMMITTEE, COMMITTEE],
  [CARDS.changingThere, ADMINISTRATOR, ADMINISTRATOR],
  [CARDS.changingTalk, NOBODY, NOBODY],
  [CARDS.voiding, COMMITTEE, NOBODY],
  [CARDS.voidingThere, ADMINISTRATOR, NOBODY],
];

/**
 * Every button there is, pressed also by whom it was not made for and with ids that its card never had: interfaces.md 8
 * and the README's table, written out by hand.
 */
export const PRESSES: readonly PressRow[] = [
  ...DRAFTS.flatMap(([d, may]) => [
    writes('record.submit', { d }, may, FILLED),
    writes('record.choose', { d, f: 'topic', c: '学习' }, may),
  ]),
  shows('record.leave', { d: CARDS.themeDay }, MEMBERS),
  shows('record.leave', { d: CARDS.ofSomebodyElse }, NOBODY),
  writes('record.cancel', { d: CARDS.themeDay }, MEMBERS),
  writes('record.cancel', { d: CARDS.ofSomebodyElse }, NOBODY),
  ...CHANGES.flatMap(([d, confirm, submit]) => [
    writes('record.confirm', { d }, confirm),
    writes('record.submit', { d }, submit, { topic: '改成别的' }),
    // No card of a change has these.
    writes('record.choose', { d, f: 'branch', c: OWN }, NOBODY),
    writes('record.leave', { d }, NOBODY),
  ]),

  ...(
    [
      ['plan.held', {}],
      ['plan.move', {}],
      ['plan.drop', {}],
      ['plan.shift', { w: '推迟一周' }],
    ] as const satisfies readonly (readonly [string, object])[]
  ).flatMap(([action, said]) => [
    writes(action, { r: NUMBERS.plan, ...said }, COMMITTEE),
    writes(action, { r: NUMBERS.planThere, ...said }, ADMINISTRATOR),
    shows(action, { r: NUMBERS.talk, ...said }, NOBODY),
    shows(action, { r: NUMBERS.nowhere, ...said }, NOBODY),
  ]),

  shows('summary.show', { r: NUMBERS.myTalk }, IN_PRIVATE),
  shows('summary.show', { r: NUMBERS.talkWithMe }, IN_PRIVATE),
  shows('summary.show', { r: NUMBERS.talk }, NOBODY),
  shows('summary.show', { r: NUMBERS.talkThere }, NOBODY),
  shows('summary.show', { r: NUMBERS.nowhere }, NOBODY),

  writes('absence.set', {}, MEMBERS, LEAVE),
  writes('absence.set', { m: idOf(ELSE) }, '– – – – – 都 都 –', LEAVE),
  writes('absence.set', { m: idOf(THERE) }, ADMINISTRATOR, LEAVE),
  writes('absence.set', { m: 'ou_nobody' }, NOBODY, LEAVE),
  writes('arrangements.end', { i: 'mute-own' }, '– – – – 都 都 都 –'),
  writes('arrangements.end', { i: 'mute-there' }, ADMINISTRATOR),
  writes('arrangements.end', { i: 'leave-else' }, '– – – – – 都 都 –'),
  writes('arrangements.end', { i: 'settled-own' }, COMMITTEE),
  writes('arrangements.end', { i: 'nowhere' }, NOBODY),
  shows('arrangements.leave', {}, MEMBERS),
  writes('mute.set', { o: 'theme-day', b: OWN }, '– – – – 都 都 都 –', MUTE),
  writes('mute.set', { o: 'theme-day', b: OTHER }, ADMINISTRATOR, MUTE),
  writes('mute.set', { o: 'theme-day', all: true }, ADMINISTRATOR, MUTE),
  writes('not-applicable.set', { o: 'member-assembly', p: '2026Q1', b: OWN }, COMMITTEE, {
    reason: '都在外学习',
  }),
  writes('not-applicable.set', { o: 'member-assembly', p: '2026Q1', b: OTHER }, ADMINISTRATOR, {
    reason: '都在外学习',
  }),
  writes('not-applicable.set', { o: 'group-meeting', p: '2026-03', b: OWN, g: '第一党小组' }, LEADERS, {
    reason: '都在外学习',
  }),
  writes('not-applicable.set', { o: 'group-meeting', p: '2026-03', b: OWN, g: '第二党小组' }, COMMITTEE, {
    reason: '都在外学习',
  }),
  writes('deadline.set', { o: 'branch-election', b: OWN, d: '2027-05-31' }, '– – – – – 都 都 –'),
  writes('deadline.set', { o: 'branch-election', b: OTHER, d: '2027-05-31' }, ADMINISTRATOR),
  writes('deadline.set', { o: 'campaign-self-review', b: null, d: '2026-12-20' }, ADMINISTRATOR),
  writes('reminder.snooze', { o: 'theme-day', b: OWN, p: '2026-03', days: 2 }, MEMBERS),

  writes('doubtful.done', { c: 'reminder:theme-day/第一党支部/2026-03/opening/ou_x' }, '– – – – – – 私 –'),
  writes('doubtful.again', { c: 'reminder:theme-day/第一党支部/2026-03/opening/ou_x' }, '– – – – – – 私 –'),
  shows('campaign.start', { t: 'five-stages', k: 'deed' }, ADMINISTRATOR),
  shows('campaign.leave', {}, ADMINISTRATOR),
  shows('campaign.end', { r: 'nowhere' }, ADMINISTRATOR),
  shows('campaign.done', { o: 'nowhere', p: '2026' }, ADMINISTRATOR),

  writes('appoint.confirm', { g: true, p: idOf(ELSE), r: '宣传委员', k: 'deed' }, ADMINISTRATOR),
  writes('appoint.confirm', { g: true, p: idOf(THERE), r: '宣传委员', k: 'deed-there' }, ADMINISTRATOR),
  shows('appoint.confirm', { g: true, p: 'ou_nobody', r: '书记', k: 'deed' }, ADMINISTRATOR),
  shows('appoint.confirm', { g: false, p: idOf('管理员'), r: '管理员', k: 'deed' }, ADMINISTRATOR),
  shows('appoint.leave', {}, ADMINISTRATOR),

  shows('ask.clause', { d: 'zuofeng-jianshe-nian', c: '问7' }, EVERYONE),
  shows('ask.clause', { d: 'nowhere', c: '' }, EVERYONE),
  shows('ask.helpful', {}, EVERYONE),
  writes('ask.unhelpful', { q: '几时放假' }, EVERYONE),

  shows('gaps.write', { q: '几时放假' }, ADMINISTRATION),
  writes('gaps.needless', { q: '几时放假' }, ADMINISTRATION),
  shows('gaps.needless', { q: '没人问过的' }, ADMINISTRATION),
  writes('gaps.pair', {}, ADMINISTRATION, { question: '几时放假', document: '', words: QUOTED }),
  shows('gaps.pair', {}, ADMINISTRATION),
  writes('knowledge.take', { i: 'proposed' }, ADMINISTRATION),
  writes('knowledge.drop', { i: 'proposed' }, ADMINISTRATION),
  writes('knowledge.withdraw', { i: 'standing' }, ADMINISTRATION),
  writes('knowledge.restore', { i: 'withdrawn' }, ADMINISTRATION),
  shows('knowledge.drop', { i: 'standing' }, ADMINISTRATION),
  shows('knowledge.take', { i: 'nowhere' }, ADMINISTRATION),
];

import { localDate } from '../calendar/zone.ts';
import type { Settlement } from '../core/arrangement.ts';
import type { DocumentHead } from '../core/document.ts';
import { UserError } from '../core/errors.ts';
import type { CardAction } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { indexRecords } from '../obligations/counting.ts';
import { unitStanding } from '../obligations/standing.ts';
import { organisationUnit, unitsOf } from '../obligations/units.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { type ArrangingDesk, keep, newTrail } from './keeping.ts';
import { type Matter, matterLabel, matterOf, matterSaid } from './matter.ts';
import { formText, nothingToDo } from './replies.ts';
import { allowArranging } from './rights.ts';
import { askReason, heldAfterAll, settledReply, whichDuty } from './settling-cards.ts';
import { readSpoken, without } from './spoken.ts';

/** Heads of the documents that the duties quote. */
interface Grounds {
  readonly documents: readonly DocumentHead[];
}

const VERB = /(?:本期|这次|这期|暂时)?不适用(?:了)?/;
const LONGEST_REASON = 200;
const EXAMPLE = '不适用 第一党支部 支部委员会 委员都在外学习';

/**
 * `不适用 支委会 委员都在外学习`: the duty is not reminded of nor missed in its period. Without a reason it is asked for;
 * what was held after all had better be logged.
 * @param first asks also where the reason is told, with the reason on the form
 * @throws UserError when the speaker may not, or there is nothing to settle
 */
export async function notApplicable(
  words: string,
  { documents }: Grounds,
  desk: ArrangingDesk,
  first?: 'ask',
): Promise<Reply> {
  const spoken = readSpoken(without(words, VERB), desk.entries);
  if (spoken.duties.length === 0) return whichDuty(desk.entries);
  const { matter, rest } = matterSaid(spoken, desk.entries, EXAMPLE);
  return settle(matter, rest, documents, desk, first);
}

/** The sent form of `askReason`. */
export async function pressedNotApplicable(
  action: CardAction,
  { documents }: Grounds,
  desk: ArrangingDesk,
): Promise<Reply> {
  const matter = matterOf(action.payload, desk.entries);
  if (matter === null) throw new UserError(texts().arrangements.settling.cardOver);
  return settle(matter, formText(action, 'reason'), documents, desk);
}

async function settle(
  matter: Matter,
  said: string,
  documents: readonly DocumentHead[],
  desk: ArrangingDesk,
  first?: 'ask',
): Promise<Reply> {
  const { duty, branch, group, person, period } = matter;
  const { entries } = desk;
  if (duty.unit === 'organisation') allowArranging('administer', { branch }, entries);
  else allowArranging(`settle-${duty.unit}`, { branch, group, person }, entries);
  const trail = newTrail(desk);
  const mine = entries.arranged.isSettled(duty.id, branch, group, period.key, person)
    ? (await desk.arrangements.list()).find(({ id }) => id === trail.id)
    : undefined;
  if (mine?.kind === 'settlement') return settledReply(matter, mine, documents, entries);
  const needless = await whyNeedless(matter, desk);
  if (needless !== null) return nothingToDo(needless);
  const reason = said.slice(0, LONGEST_REASON).trim();
  if (isHeld(reason)) return heldAfterAll(matter, entries);
  if (!isReason(reason)) return askReason(matter, '', entries);
  if (first === 'ask') return askReason(matter, reason, entries);
  const settlement: Settlement = {
    ...trail,
    kind: 'settlement',
    obligation: duty.id,
    branch,
    group,
    ...(person === null ? {} : { person }),
    period: period.key,
    how: 'not-applicable',
    reason,
  };
  await keep(settlement, () => false, desk);
  return settledReply(matter, settlement, documents, entries);
}

/** @returns what speaks against it, as it is told; null where nothing does. */
async function whyNeedless(matter: Matter, { entries }: ArrangingDesk): Promise<string | null> {
  const { duty, branch, group, person, period } = matter;
  const { arranged, directory, ledger, now, zone } = entries;
  const all = duty.unit === 'organisation' ? [organisationUnit(duty)] : unitsOf(duty, branch, directory);
  const units = all.filter(
    (unit) => (group === null || unit.group === group) && (person === null || unit.person?.openId === person),
  );
  const said = texts().arrangements.settling;
  if (units.length === 0) return said.notTheirs(group ?? branch, duty.name);
  if (arranged.isSettled(duty.id, branch, group, period.key, person))
    return said.already(matterLabel(matter));
  const records = await ledger.find({ from: period.start, to: period.end });
  const today = localDate(now, zone);
  const index = indexRecords(records.filter((one) => one.branch === branch));
  const isOpen = units.some(
    (unit) => unit.target === null || unitStanding(duty, unit, period, index, directory, today).missing > 0,
  );
  return isOpen ? null : said.recorded(matterLabel(matter));
}

/** 没开, 忘了开 and the like are no sign that it was held. */
const HELD =
  /^(?:都|早|早就|其实|会)?(?:已经?)?(?:[召]?开|办|搞|做|上|讲|谈|写|交|报|去|完成|举行|组织)(?:过|完|好)?了?(?:过|了)(?:$|[\s,.。!])|^(?:都|早|早就)?已(?:经)?(?:召?开|办|搞|做|完成|举行|组织|登记|上|讲|交|报)|\d[日号]?(?:[上下]午|晚上)?(?:就)?(?:召?开|办|搞)(?:过|了|的|完)|^(?:上周|昨天|前天|今天|上星期|周)[^,。]{0,6}(?:召?开|办|搞)(?:过|了|的|完)/;

function isHeld(reason: string): boolean {
  return HELD.test(fold(reason)) && !/没|未|忘/.test(reason);
}

/** A reason has words: 无, a point, a stroke or a word of thanks is none. */
export function isReason(reason: string): boolean {
  const words = reason.replace(/[\s\p{P}\p{S}]/gu, '');
  return (
    words.length >= 2 &&
    !/^(?:没有|没啥|不知道|原因|理由|无原因|无理由|好的|收到|谢谢.{0,3}|知道了|明白了?|ok)$/.test(fold(words))
  );
}

import { localDate } from '../calendar/zone.ts';
import { UserError } from '../core/errors.ts';
import type { Reply } from '../core/reply.ts';
import { dutyOf, type EntryContext } from '../ledger/context.ts';
import { noRight } from '../ledger/enter.ts';
import { may } from '../roster/permissions.ts';
import { texts } from '../texts/texts.ts';
import { calledOf, remindingBlocks } from './deadline-cards.ts';
import { TERM } from './rights.ts';

/**
 * 我们支部哪天届满: the day that was set, and when it is reminded of; where none was, that it is missing, and who sets it.
 * How long a term is no document says, so that no day is reckoned.
 * @param branch null for all branches, where the speaker may see them
 * @throws UserError when the speaker may not see the branch
 */
export function showTerm(branch: string | null, entries: EntryContext): Reply {
  const { arranged, chatType, directory, duties, speaker } = entries;
  const duty = dutyOf(TERM, duties);
  const asked = branch === null ? directory.branches.map(({ name }) => name) : [branch];
  const isSeen = (name: string): boolean =>
    may(speaker, 'view', { branch: name, group: null, duty: null, createdBy: null, parties: [] }, chatType);
  if (duty === null || asked.length === 0 || !asked.every(isSeen)) throw new UserError(noRight());
  const today = localDate(entries.now, entries.zone);
  const { calendar, arrangements } = texts();
  const said = arrangements.deadline.asked;
  const dates = asked.map((name) => ({ name, date: arranged.dateOf(TERM, name) }));
  const [only] = dates;
  const called = calledOf(duty);
  return {
    title: said.title(duty.name, called),
    tone: 'plain',
    blocks: [
      {
        kind: 'fields',
        rows: dates.map(({ name, date }) => ({
          label: name,
          value: date === null ? said.none : calendar.day(date, true),
        })),
      },
      ...(dates.length === 1 && only?.date ? remindingBlocks(duty, only.date, today) : []),
      ...(dates.some(({ date }) => date === null)
        ? [{ kind: 'text' as const, text: said.how(called, asked[0] ?? '') }]
        : []),
    ],
  };
}

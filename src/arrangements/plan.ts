import { addDays, showDate } from '../calendar/day.ts';
import { undecreedNote, undecreedYears } from '../calendar/workday.ts';
import { localDate } from '../calendar/zone.ts';
import type { Deliveries } from '../core/deliveries.ts';
import type { DocumentHead } from '../core/document.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { Chats } from '../core/ports.ts';
import { type Block, type Reply, saying } from '../core/reply.ts';
import type { EntryContext } from '../ledger/context.ts';
import { noRight } from '../ledger/enter.ts';
import { basisWords } from '../obligations/basis-quote.ts';
import { preview } from '../obligations/preview.ts';
import { texts } from '../texts/texts.ts';
import type { ArrangingDesk } from './keeping.ts';
import { type Line, linesOf } from './plan-lines.ts';
import { mayArrange } from './rights.ts';

/** What a plan of reminders is drawn up from. */
export interface PlanDesk extends ArrangingDesk {
  readonly deliveries: Deliveries;
  readonly chats: Pick<Chats, 'disabled'>;
}

const DAYS_AHEAD = 60;
const MOST_SHOWN = 12;
const MOST_BRANCHES = 8;

/**
 * 提醒计划: what the branch will be sent in the next 60 days if nothing more is recorded: on which day, to which role,
 * what, and the document's words for it. Nobody is named; one's own duties are told only to oneself, in private.
 * @param branch null where none is named and the speaker has none
 * @throws UserError when the speaker may not see the branch
 */
export async function showPlan(
  branch: string | null,
  documents: readonly DocumentHead[],
  desk: PlanDesk,
): Promise<Reply> {
  const { entries } = desk;
  if (branch === null && entries.speaker.administrator) return whichBranch(entries);
  if (branch === null || !mayArrange('view', { branch }, entries)) throw new UserError(noRight());
  const said = texts().arrangements.plan;
  const today = localDate(entries.now, entries.zone);
  const to = addDays(today, DAYS_AHEAD);
  const lines = await linesAhead(branch, today, to, desk);
  const shown = lines.slice(0, MOST_SHOWN);
  const more = lines.length - shown.length;
  const undecreed = undecreedNote(undecreedYears(today, to));
  return {
    title: said.title(branch, DAYS_AHEAD),
    tone: 'plain',
    blocks: [
      ...(shown.length === 0
        ? [{ kind: 'text' as const, text: said.none }]
        : [
            { kind: 'text' as const, text: said.only },
            {
              kind: 'fields' as const,
              rows: shown.map(({ day, text }) => ({ label: showDate(day, { today }), value: text })),
            },
          ]),
      ...(more > 0 ? [{ kind: 'text' as const, text: said.more(more) }] : []),
      ...grounds(shown, documents),
      ...(undecreed === '' ? [] : [{ kind: 'note' as const, text: undecreed }]),
    ],
  };
}

async function linesAhead(
  branch: string,
  from: string,
  to: string,
  { entries, arrangements, deliveries, chats }: PlanDesk,
): Promise<readonly Line[]> {
  const { duties, directory, zone, ledger } = entries;
  const [records, claimed, snoozes, arranged, disabledChats] = await Promise.all([
    ledger.find({ branch }),
    deliveries.keys(),
    deliveries.snoozes(),
    arrangements.list(),
    chats.disabled(),
  ]);
  const only = directory.branches.filter(({ name }) => name === branch);
  const reminders = preview({
    duties: duties.filter(({ unit }) => unit !== 'organisation'),
    directory: { ...directory, branches: only },
    records,
    claimed,
    snoozes,
    arrangements: arranged,
    disabledChats,
    zone,
    from,
    to,
  });
  return linesOf(reminders, entries);
}

/** What the documents say of each duty that is shown, once. */
function grounds(lines: readonly Line[], documents: readonly DocumentHead[]): readonly Block[] {
  const duties = new Set(lines.flatMap(({ duty }) => duty ?? []));
  const items = [...duties].flatMap((duty) => quoteOf(duty, documents));
  return items.length === 0
    ? []
    : [
        { kind: 'text', text: texts().arrangements.plan.grounds },
        { kind: 'list', items },
      ];
}

function quoteOf({ name, basis }: Duty, documents: readonly DocumentHead[]): readonly string[] {
  const words = basisWords(basis[0], documents);
  return words === null ? [] : [texts().common.labelled(name, words)];
}

function whichBranch({ directory }: EntryContext): Reply {
  const said = texts().arrangements.plan;
  const names = directory.branches.map(({ name }) => name).slice(0, MOST_BRANCHES);
  return {
    title: said.whichBranch,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: said.whichBranchText },
      { kind: 'buttons', buttons: names.map((name) => saying(name, `提醒计划 ${name}`)) },
    ],
  };
}

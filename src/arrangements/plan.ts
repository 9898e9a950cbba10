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
  const today = localDate(entries.now, entries.zone);
  const to = addDays(today, DAYS_AHEAD);
  const lines = await linesAhead(branch, today, to, desk);
  const shown = lines.slice(0, MOST_SHOWN);
  const more = lines.length - shown.length;
  const undecreed = undecreedNote(undecreedYears(today, to));
  return {
    title: `${branch}：接下来${DAYS_AHEAD}天的提醒`,
    tone: 'plain',
    blocks: [
      ...(shown.length === 0
        ? [{ kind: 'text' as const, text: '这段时间没有要发的提醒：该登记的都登记了，或者还没到时候。' }]
        : [
            { kind: 'text' as const, text: '到时还没有登记才会发；登记了就不发。' },
            {
              kind: 'fields' as const,
              rows: shown.map(({ day, text }) => ({ label: showDate(day, { today }), value: text })),
            },
          ]),
      ...(more > 0 ? [{ kind: 'text' as const, text: `还有${more}条。` }] : []),
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
        { kind: 'text', text: '文件依据：' },
        { kind: 'list', items },
      ];
}

function quoteOf({ name, basis }: Duty, documents: readonly DocumentHead[]): readonly string[] {
  const words = basisWords(basis[0], documents);
  return words === null ? [] : [`${name}：${words}`];
}

function whichBranch({ directory }: EntryContext): Reply {
  const names = directory.branches.map(({ name }) => name).slice(0, MOST_BRANCHES);
  return {
    title: '看哪个支部的提醒计划？',
    tone: 'ask',
    blocks: [
      { kind: 'text', text: '请带上支部名称，例如“提醒计划 第一党支部”。' },
      { kind: 'buttons', buttons: names.map((name) => saying(name, `提醒计划 ${name}`)) },
    ],
  };
}

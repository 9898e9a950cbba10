import { type Block, type Reply, saying } from '../core/reply.ts';
import type { Reminder } from '../obligations/reminder.ts';
import { texts } from '../texts/texts.ts';
import { grouped, type Task } from './grouped.ts';
import { partsOf } from './parts.ts';

/** So many things are told with all that can be done about each; more are listed, or the card would fill pages. */
const MOST_IN_FULL = 4;
const MOST_LISTED = 30;
/** Things that a title names. */
const MOST_NAMED = 3;

/**
 * Several reminders to one recipient as one card: what can be done first, each thing under its own heading with its own
 * buttons. Many are listed by duty, but for a few questions that only their buttons answer well; what became of a month
 * is told in full, at the end.
 * @param card draws a reminder's own card
 */
export function severalCard(reminders: readonly Reminder[], card: (reminder: Reminder) => Reply): Reply {
  const tasks = reminders.filter(isTask);
  const digests = reminders.filter((one) => !isTask(one));
  const inFull = tasks.length <= MOST_IN_FULL ? tasks : fewQuestions(tasks);
  const listed = tasks.filter((one) => !inFull.includes(one));
  const parts = partsOf([...inFull, ...digests].map((reminder) => ({ reminder, card: card(reminder) })));
  return {
    title: titleOf([...tasks, ...digests]),
    tone: tasks.length > 0 ? 'ask' : 'plain',
    blocks: [...(listed.length > 0 ? [listBlocks(listed)] : []), ...parts].flatMap(
      (blocks, index): readonly Block[] => (index === 0 ? blocks : [{ kind: 'divider' }, ...blocks]),
    ),
  };
}

function isTask(reminder: Reminder): reminder is Task {
  return reminder.standing !== null || reminder.plan !== null;
}

function fewQuestions(tasks: readonly Task[]): readonly Task[] {
  const questions = tasks.filter(({ plan, stage }) => plan !== null && stage === 'after');
  return questions.length <= MOST_IN_FULL ? questions : [];
}

/** How many things, and which: `2件事：支部党员大会、主题党日`. */
function titleOf(reminders: readonly Reminder[]): string {
  const names = [...new Set(reminders.map(topicOf))];
  const { title } = texts().reminders.several;
  return title(reminders.length, names.slice(0, MOST_NAMED), names.length > MOST_NAMED);
}

function topicOf(reminder: Reminder): string {
  if (reminder.plan !== null) return reminder.duty.name;
  const { month } = texts().reminders.several;
  return reminder.standing === null ? month(reminder.month.label) : reminder.standing.duty.name;
}

function listBlocks(tasks: readonly Task[]): readonly Block[] {
  const said = texts().reminders.several;
  const lines = grouped(tasks);
  const more = lines.slice(MOST_LISTED).reduce((sum, { count }) => sum + count, 0);
  const open = tasks.filter(({ plan }) => plan === null);
  const branches = new Set(open.map(({ branch }) => branch));
  const asked = branches.size > 1 ? '还差啥 各支部' : '还差啥';
  return [
    { kind: 'list', items: lines.slice(0, MOST_LISTED).map(({ text }) => text) },
    ...(more > 0 ? [{ kind: 'text' as const, text: said.more(more) }] : []),
    ...(open.length > 0
      ? [
          { kind: 'buttons' as const, buttons: [saying(said.open, asked, 'primary')] },
          { kind: 'note' as const, text: said.hint },
        ]
      : []),
  ];
}

import type { Desk } from './command/desk.ts';
import { UserError } from './core/errors.ts';
import type { CardAction, IncomingMessage, SentFile } from './core/message.ts';
import type { Block, Button, Reply } from './core/reply.ts';
import { branchSaid } from './ledger/branch-said.ts';
import type { EntryContext } from './ledger/context.ts';
import type { Intent, Understanding } from './ledger/understand/understanding.ts';
import type { Helped } from './members/help.ts';
import { texts } from './texts/texts.ts';

export { answerArranging, arrangeInWords } from './arrangements/answering.ts';
export { pressedDeadline, setDeadline } from './arrangements/deadline.ts';
export { pressedDoubtful, showDoubtful } from './arrangements/doubtful.ts';
export { pressedTakeBack, resume } from './arrangements/ending.ts';
export { FEWER_PHRASES, fewerReminders, wantsNoReminders } from './arrangements/fewer.ts';
export { pressedLeave } from './arrangements/leave.ts';
export { LEAVE_PHRASES } from './arrangements/leave-phrases.ts';
export { pressedMute } from './arrangements/muting.ts';
export { showPlan } from './arrangements/plan.ts';
export { leaveArranging } from './arrangements/replies.ts';
export { resumedIn } from './arrangements/resumed.ts';
export { pressedNotApplicable } from './arrangements/settling.ts';
export { showArrangements } from './arrangements/standing-list.ts';
export { stoppedIn } from './arrangements/stopped.ts';
export { arrangeStopped } from './arrangements/stopping.ts';
export { showTerm } from './arrangements/term.ts';
export { askEnd, pressedEnd } from './campaigns/end.ts';
export { showCampaign } from './campaigns/progress.ts';
export { pressedStart, proposeCampaign } from './campaigns/start.ts';
export { campaignStep, pressedStep } from './campaigns/steps.ts';
export { answerCampaign, asking, leaveCampaign, nothingAsked } from './campaigns/words.ts';
export type { Answers, Desk } from './command/desk.ts';
export type { Duty } from './core/duty.ts';
export { UserError } from './core/errors.ts';
export { type Block, type Button, type Reply, saying } from './core/reply.ts';
export { decide as decideKnowledge, drop as dropKnowledge } from './knowledge/deciding.ts';
export { askPair, markNeedless, pairFilledIn } from './knowledge/gap-answers.ts';
export { showGaps } from './knowledge/gap-card.ts';
export { keptQuestion } from './knowledge/kept-question.ts';
export { showKnowledge } from './knowledge/records.ts';
export { answerKnowledge, takeFile, takePair } from './knowledge/words.ts';
export { amend, confirmChange } from './ledger/changing.ts';
export { dutyOf, type EntryContext } from './ledger/context.ts';
export { showCoverage } from './ledger/coverage/reply.ts';
export { COVERAGE_WORDS } from './ledger/coverage/words.ts';
export { cancel, leave } from './ledger/ending.ts';
export { enter } from './ledger/enter.ts';
export { exportReply } from './ledger/export/reply.ts';
export { choose, submit } from './ledger/fill.ts';
export { materialReply, materialsMeant } from './ledger/material/reply.ts';
export { onlyDuty, talksProgress } from './ledger/one-duty.ts';
export { periodOverview } from './ledger/overview.ts';
export { showOwn } from './ledger/own.ts';
export { holdPlan, pressedPlan } from './ledger/plan.ts';
export { showProgress } from './ledger/progress.ts';
export { pressedShift, putOffPlan } from './ledger/put-off.ts';
export { aboutReminder } from './ledger/reminded.ts';
export { daysFromNow, openReminders, snooze } from './ledger/snooze.ts';
export { dropSummary, takeSummary } from './ledger/summary/change.ts';
export { ownTalks, showSummary } from './ledger/summary/view.ts';
export type { Intent, Understanding } from './ledger/understand/understanding.ts';
export { voidLatest } from './ledger/void-latest.ts';
export {
  answerAppointment,
  leaveAppointment,
  pressedAppointment,
  proposeAppointment,
  proposeWish,
} from './members/appointing/appoint.ts';
export { showAppointments } from './members/appointing/trail.ts';
export { type Wish, wishIn } from './members/appointing/wish.ts';
export { bindBranch } from './members/binding.ts';
export { helpCard } from './members/help.ts';
export { checkRoster, matchMentioned } from './members/matching/check.ts';
export { offersFor } from './members/offers.ts';
export { NAMING } from './qa/naming.ts';
export { feedbackButtons, presentAnswer, presentClause } from './qa/present.ts';
export { PRIVACY } from './qa/privacy.ts';
export { SENDING } from './qa/sending.ts';
export { readAsked } from './text/asked.ts';
export { texts } from './texts/texts.ts';

/** One chat command. A file in `commands/` exports one as `default`; the folder is scanned at start. */
export interface Command extends Helped {
  readonly aliases: readonly string[];
  /** Whole messages that mean it, on folded words; looked at after names and before meanings. */
  readonly phrases?: readonly RegExp[];
  /** The same where it takes the roster or the duties to tell; looked at after all phrases. Quick: every message comes here. */
  readonly means?: (text: string, entries: EntryContext) => boolean;
  /** Meanings that lead here without the name being typed. */
  readonly intents: readonly Intent[];
  /** Whether it looks after a summary that came with the message (`message.sealed`). */
  readonly takesSummary?: true;
  /** Answers; it never sends. Throws UserError for the person. */
  run(call: Call): Promise<Reply>;
  /** Takes a file that somebody who may call it has sent in private; one command does. */
  readonly takeFile?: (file: SentFile, call: Omit<Call, 'args'>) => Promise<Reply>;
  /** Handlers of this command's buttons, by action name (`<command>.<verb>`). */
  readonly actions?: Readonly<Record<string, (press: Press) => Promise<Reply>>>;
}

/** A command said in a message. */
export interface Call extends Desk {
  readonly message: IncomingMessage;
  /** What follows the command's name; the whole text when it was found by meaning. */
  readonly args: string;
  readonly understanding: Understanding;
}

/** A button pressed on a card. */
export interface Press extends Desk {
  readonly action: CardAction;
}

/** @returns the command itself: gives a command file its types. */
export function defineCommand(command: Command): Command {
  return command;
}

/** A reply of one or more plain paragraphs. */
export function say(title: string, ...paragraphs: readonly string[]): Reply {
  return { title, blocks: paragraphs.map((text) => ({ kind: 'text', text })) };
}

export function note(text: string): Block {
  return { kind: 'note', text };
}

export function buttons(...list: readonly Button[]): Block {
  return { kind: 'buttons', buttons: list };
}

/** @returns the payload's text under `key`, or an empty string: payloads come from outside. */
export function payloadText(action: CardAction, key: string): string {
  const value = action.payload[key];
  return typeof value === 'string' ? value : '';
}

/**
 * @returns the branch that is named, else the one that is meant here; null where all branches are meant (各支部), or none
 * @throws UserError for an administrator, who may see every branch, when there is none of that name
 */
export function branchMeant({ understanding, speaker, message, entries }: Call): string | null {
  const names = entries.directory.branches.map(({ name }) => name);
  const said = branchSaid(message.text, names);
  if (said === 'every') return null;
  if (said === null) return understanding.record.branch ?? speaker.branch;
  if (speaker.administrator && !names.includes(said.branch)) {
    throw new UserError(texts().commands.noSuchBranch(said.branch, names));
  }
  return said.branch;
}

/** @returns the number of a record that the words name, e.g. `0318-3fa2b`, or null. */
export function recordNumber(text: string): string | null {
  return /(?<![\da-z])\d{4}-[\da-f]{5}(?![\da-z])/i.exec(text)?.[0].toLowerCase() ?? null;
}

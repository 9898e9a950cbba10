import type { Desk } from '../command.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { IncomingMessage } from '../core/message.ts';
import type { Drafts } from '../core/ports.ts';
import type { Draft } from '../core/record.ts';
import { answersDraft } from '../ledger/answer.ts';
import { isConfidential, keptFields } from '../ledger/confidential.ts';
import { dutyOf } from '../ledger/context.ts';
import { otherSideIn } from '../ledger/other-side.ts';
import { pointedAt } from '../ledger/pointing.ts';
import { mayTellOfTalk } from '../ledger/understand/duty.ts';
import { openPage } from '../ledger/understand/page.ts';
import { withoutContent } from '../ledger/understand/talk.ts';
import type { Understanding } from '../ledger/understand/understanding.ts';
import { wordsNeeded } from '../ledger/understand/words-needed.ts';
import { byPhrase, namedCommand, route } from './route.ts';

/** Meanings that put something into the ledger. */
export const ENTRIES: ReadonlySet<string> = new Set(['record', 'plan', 'amend']);

/** What it takes to tell what of a message is read. */
export interface ReadingParts {
  readonly duties: readonly Duty[];
  readonly drafts: Pick<Drafts, 'latest'>;
  /** Called only when the words could be confidential at all. */
  readonly layDesk: () => Promise<Desk>;
}

/** 改成, 补充, 错了: without one of these nothing recorded is changed. */
const CHANGES = /改|补|更正|修正|换成|应[该为是]|错|加[上一个]|漏了|少[写记填]/;
/** A bare name or day holds nothing that could be left out. */
const SHORTEST = 5;

/**
 * A message said in private without the words that nobody reads, where it enters a talk, changes one, or answers what
 * is still asked about one: they are what was said in it. Everything else is left as it was said.
 */
export async function withoutUnread(
  message: IncomingMessage,
  { duties, drafts, layDesk }: ReadingParts,
): Promise<IncomingMessage> {
  const { text, sender } = message;
  if (text.length < SHORTEST) return message;
  const draft = await drafts.latest(sender, 'p2p');
  const waits = draft !== null && isConfidential(dutyOf(draft.kind, duties)) ? draft : null;
  if (waits === null && !mayTellOfTalk(text) && !CHANGES.test(text)) return message;
  const desk = await layDesk();
  const answer = waits === null ? null : answerIn(text, waits, desk);
  const kind = answer === null ? await kindMeant(text, desk) : (waits?.kind ?? null);
  const duty = dutyOf(kind, desk.entries.duties);
  if (duty === null || !isConfidential(duty)) return message;
  const meaning = (words: string): string => {
    const understanding = desk.understand(words);
    const { command } = route(words, understanding.intent, desk.commands, desk.entries);
    const side = waits === null ? null : otherSideIn(words, desk.entries).name;
    return JSON.stringify([command.name, onlyKept(understanding, duty), side]);
  };
  return { ...message, text: wordsNeeded(openPage(answer ?? text).text, meaning) };
}

function onlyKept(understanding: Understanding, duty: Duty): object {
  const { branch, group, ...fields } = understanding.record;
  const record = { ...keptFields(fields, duty), branch, group };
  return { ...understanding, record, changes: keptFields(understanding.changes, duty) };
}

/** @returns what answers the draft: the words, or those before what the other side said; null where they do not */
function answerIn(text: string, draft: Draft, { understand, commands, entries }: Desk): string | null {
  if (namedCommand(text, commands) !== null || byPhrase(text, commands, entries) !== null) return null;
  const untold = withoutContent(openPage(text)).text;
  return (
    [text, untold].find((words) => words !== '' && answersDraft(draft, words, understand(words), entries)) ??
    null
  );
}

/** @returns the kind of what the words enter or change; null where they do neither */
async function kindMeant(text: string, { understand, commands, entries }: Desk): Promise<string | null> {
  const understanding = understand(text);
  const { intent, kind } = understanding;
  const { command } = route(text, intent, commands, entries);
  // 问：…答：… may read like an entry, too.
  if (!ENTRIES.has(intent) || !command.intents.some((one) => ENTRIES.has(one))) return null;
  return intent === 'amend' ? changed(understanding, entries) : kind;
}

async function changed({ target }: Understanding, entries: Desk['entries']): Promise<string | null> {
  try {
    return (await pointedAt(target, 'amend', entries)).kind;
  } catch (error) {
    if (error instanceof UserError) return target.kind;
    throw error;
  }
}

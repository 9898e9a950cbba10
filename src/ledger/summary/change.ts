import { showDate } from '../../calendar/day.ts';
import { localDate } from '../../calendar/zone.ts';
import { UserError } from '../../core/errors.ts';
import type { IncomingMessage } from '../../core/message.ts';
import type { LedgerRecord } from '../../core/record.ts';
import type { Reply } from '../../core/reply.ts';
import { may } from '../../roster/permissions.ts';
import { texts } from '../../texts/texts.ts';
import { dutyOf, type EntryContext } from '../context.ts';
import { touched } from '../deeds.ts';
import { noRight } from '../enter.ts';
import { askReply } from '../present.ts';
import { markOf } from '../write.ts';
import { broughtBy, carry, sealedFor } from './carry.ts';
import { faultOf } from './words.ts';

/** How long after it was logged a talk is meant without being named. */
const MEANT_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * `概要：…`: adds the one line to a talk, or takes the place of the one it has. Only its author may, in private.
 * @param id the record's number, or null: then the one that is answered, else the one logged last
 * @throws UserError when there is no such talk for this person, or the words cannot be kept
 */
export async function takeSummary(
  id: string | null,
  message: IncomingMessage,
  context: EntryContext,
): Promise<Reply> {
  if (context.chatType === 'group') return notHere();
  const { sealed, sealer } = context;
  const said = texts().ledger.talks.summary;
  if (sealed === null) throw new UserError(said.how);
  if (sealer === null) throw new UserError(said.noKey);
  const words = broughtBy(context);
  if (words === null) throw new UserError(said.unreadable);
  const fault = faultOf(words);
  if (fault !== null) throw new UserError(fault);
  const done = await context.ledger.written(deedOf(context));
  const waiting = id === null && done === null ? await waitWithDraft(context) : null;
  if (waiting !== null) return waiting;
  const record = done ?? (id === null ? await meantBy(message, context) : await authored(id, context));
  const there = await context.summaries.get(record.id);
  const revised = done ?? (await revise(record.id, there === null ? NONE : SOME, SOME, context));
  if (await isLastWord(revised, context))
    await context.summaries.put(sealedFor(record, words, sealer, context));
  return {
    title: hadSummary(revised) ? said.replaced : said.added,
    tone: 'done',
    audience: 'sender',
    blocks: [
      { kind: 'text', text: said.keptFor(nameOf(record, context)) },
      { kind: 'note', text: said.recall },
    ],
  };
}

/** `删掉概要`. @throws UserError when there is none that this person wrote */
export async function dropSummary(
  id: string | null,
  message: IncomingMessage,
  context: EntryContext,
): Promise<Reply> {
  const done = await context.ledger.written(deedOf(context));
  const record = done ?? (id === null ? await meantBy(message, context) : await authored(id, context));
  const said = texts().ledger.talks.summary;
  if (done === null && (await context.summaries.get(record.id)) === null)
    throw new UserError(said.nothingToDrop(nameOf(record, context)));
  const revised = done ?? (await revise(record.id, SOME, NONE, context));
  if (await isLastWord(revised, context)) await context.summaries.remove(record.id);
  const text = said.droppedOf(nameOf(record, context));
  return { title: said.dropped, tone: 'done', audience: 'sender', blocks: [{ kind: 'text', text }] };
}

/** All that a revision tells of a summary. */
const NONE = '无';
const SOME = '有';

function notHere(): Reply {
  const { title, text, hint } = texts().ledger.talks.summary.inGroup;
  return {
    title,
    tone: 'warn',
    audience: 'sender',
    groupHint: hint,
    blocks: [{ kind: 'text', text }],
  };
}

/** The newest entry in this chat may be a talk that is not complete yet: then the summary waits with it. */
async function waitWithDraft(context: EntryContext): Promise<Reply | null> {
  const draft = await context.drafts.latest(context.speaker.openId, context.chatId);
  if (draft?.intent !== 'record' || dutyOf(draft.kind, context.duties)?.place !== 'private') return null;
  const carried = touched(carry(draft, context), context);
  await context.drafts.put(carried);
  return askReply(carried, context);
}

async function meantBy(message: IncomingMessage, context: EntryContext): Promise<LedgerRecord> {
  for (const answered of [message.parentId, message.rootId ?? null]) {
    const written = answered === null ? null : await context.ledger.written(`message:${answered}`);
    if (written !== null) return authored(written.id, context);
  }
  const { branch, openId } = context.speaker;
  const since = context.now - MEANT_FOR_MS;
  const recent = (await context.ledger.find(branch === null ? {} : { branch }))
    .filter((record) => isAuthored(record, context) && record.status === 'held')
    .filter((record) => record.created.by === openId && Date.parse(record.created.at) >= since)
    .toSorted((a, b) => Date.parse(a.created.at) - Date.parse(b.created.at));
  const last = recent.at(-1);
  const said = texts().ledger.talks.summary;
  if (last === undefined) throw new UserError(said.whichTalk);
  if (message.parentId !== null && recent.length > 1) throw new UserError(said.whichOfSome(last.id));
  return last;
}

async function authored(id: string, context: EntryContext): Promise<LedgerRecord> {
  const record = await context.ledger.get(id);
  if (record === null || record.status === 'planned' || !isAuthored(record, context))
    throw new UserError(noRight());
  return record;
}

function isAuthored(record: LedgerRecord, { speaker, duties, chatType }: EntryContext): boolean {
  const duty = dutyOf(record.kind, duties);
  if (duty?.place !== 'private') return false;
  const { branch, group, parties, created } = record;
  return may(
    speaker,
    'write-talk-summary',
    { branch, group, duty, parties, createdBy: created.by },
    chatType,
  );
}

/** What is written first: run again, the same message is about the same talk, whatever was logged since. */
function deedOf({ key }: EntryContext): string {
  return `${key}/summary`;
}

/** Whether nothing has been said of the record's summary since it was revised like this. */
async function isLastWord({ id, revisions }: LedgerRecord, { ledger }: EntryContext): Promise<boolean> {
  const now = (await ledger.get(id))?.revisions ?? [];
  return !now.slice(revisions.length).some(({ changes }) => 'summary' in changes);
}

function hadSummary({ revisions }: LedgerRecord): boolean {
  return revisions.at(-1)?.changes.summary?.[0] === SOME;
}

/** @param id read anew, since somebody may have changed the record meanwhile @returns the record as this deed left it */
async function revise(
  id: string,
  before: string,
  after: string,
  context: EntryContext,
): Promise<LedgerRecord> {
  const changes = { summary: [before, after] as const };
  const revision = { ...markOf(context), changes };
  for (;;) {
    const record = await context.ledger.get(id);
    if (record === null) throw new UserError(noRight());
    const { revisions } = record;
    const next = { ...record, revisions: [...revisions, revision] };
    const revised = await context.ledger.put(next, revisions.length, deedOf(context));
    if (revised !== null) return revised;
  }
}

/** Which talk it is, as one of its two sides may see it. */
export function nameOf(record: LedgerRecord, { now, zone }: Pick<EntryContext, 'now' | 'zone'>): string {
  const day = record.date === null ? '' : showDate(record.date, { today: localDate(now, zone) });
  const names = [record.talk?.by, record.talk?.with].flatMap((name) => name || []);
  const sides = texts().ledger.talks.own.sides(names);
  return [day, sides, `#${record.id}`].filter((part) => part !== '').join(' · ');
}

import { readPeriod } from '../../calendar/expression/stretch.ts';
import { type Period, periodOf } from '../../calendar/period.ts';
import { localDate } from '../../calendar/zone.ts';
import { UserError } from '../../core/errors.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { type Block, type Button, type Reply, saying } from '../../core/reply.ts';
import { may } from '../../roster/permissions.ts';
import { texts } from '../../texts/texts.ts';
import { dutyOf, type EntryContext } from '../context.ts';
import { noRight } from '../enter.ts';
import { recordSubject } from './carry.ts';
import { nameOf } from './change.ts';

/** A card has room for so many buttons that can still be told apart. */
const MOST_BUTTONS = 8;

/**
 * 我的谈话: one's own talks as either side, and which of them have a summary.
 * @param text may name a period; the year of today, when it names none
 */
export async function ownTalks(text: string, context: EntryContext): Promise<Reply> {
  const { speaker, chatType } = context;
  const on = { branch: speaker.branch, group: null, duty: null, createdBy: null, parties: [] };
  if (!may(speaker, 'view-own-talks', on, chatType)) throw new UserError(noRight());
  const today = localDate(context.now, context.zone);
  const period = readPeriod(text, today)?.period ?? periodOf('year', today);
  const talks = await talksOf(speaker.openId, period, context);
  const said = texts().ledger.talks.own;
  const blocks: Block[] =
    talks.length === 0
      ? [{ kind: 'text', text: said.none }]
      : [{ kind: 'list', items: talks.map(({ line }) => line) }];
  const buttons = talks.flatMap(({ button }) => button ?? []).slice(-MOST_BUTTONS);
  return {
    title: said.title(period.label),
    tone: 'plain',
    audience: 'sender',
    blocks: [
      ...blocks,
      ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
      { kind: 'note', text: said.note },
    ],
  };
}

async function talksOf(openId: string, period: Period, context: EntryContext) {
  const found = await context.ledger.find({ from: period.start, to: period.end });
  const { fields, talks } = texts().ledger;
  const own = found.filter((record) => isTalkOf(openId, record, context) && record.status !== 'void');
  return Promise.all(
    own.map(async (record) => {
      const summary = await context.summaries.get(record.id);
      const parts = [
        nameOf(record, context),
        record.talk?.type ?? '',
        record.status === 'planned' ? fields.planned : '',
        summary === null ? '' : talks.own.hasSummary,
      ];
      const line = parts.filter((part) => part !== '').join(' · ');
      return { line, button: summary === null ? null : lookButton(record) };
    }),
  );
}

function lookButton(record: LedgerRecord): Button {
  const label = texts().ledger.talks.own.look(record.id);
  return { label, action: 'summary.show', payload: { r: record.id } };
}

/**
 * 看概要: the one line, for the two sides only.
 * @param id the record's number, or null: then the latest talk of this person that has a summary
 * @throws UserError with the one refusal for everybody else
 */
export async function showSummary(id: string | null, context: EntryContext): Promise<Reply> {
  const record = id === null ? await latestWithSummary(context) : await context.ledger.get(id);
  if (record === null || !mayRead(record, context)) throw new UserError(noRight());
  const { own: mine, summary: said } = texts().ledger.talks;
  const summary = await context.summaries.get(record.id);
  if (summary === null) throw new UserError(said.none(nameOf(record, context)));
  const words = context.sealer?.open(summary.sealed, recordSubject(record.id)) ?? null;
  if (words === null) throw new UserError(said.lost);
  const own = summary.by === context.speaker.openId;
  return {
    title: said.title,
    tone: 'plain',
    audience: 'sender',
    blocks: [
      { kind: 'fields', rows: [{ label: nameOf(record, context), value: words }] },
      { kind: 'note', text: said.note },
      {
        kind: 'buttons',
        buttons: [
          saying(mine.button, '我的谈话'),
          ...(own ? [saying(said.drop, `删掉概要 #${record.id}`, 'danger')] : []),
        ],
      },
    ],
  };
}

async function latestWithSummary(context: EntryContext): Promise<LedgerRecord> {
  const own = (await context.ledger.find({})).filter((record) =>
    isTalkOf(context.speaker.openId, record, context),
  );
  for (const record of own.toReversed()) {
    if ((await context.summaries.get(record.id)) !== null) return record;
  }
  throw new UserError(texts().ledger.talks.summary.noneAtAll);
}

function isTalkOf(openId: string, record: LedgerRecord, { duties }: EntryContext): boolean {
  return dutyOf(record.kind, duties)?.place === 'private' && record.parties.includes(openId);
}

function mayRead(record: LedgerRecord, { speaker, duties, chatType }: EntryContext): boolean {
  const duty = dutyOf(record.kind, duties);
  if (duty?.place !== 'private') return false;
  const { branch, group, parties, created } = record;
  return may(speaker, 'read-talk-summary', { branch, group, duty, parties, createdBy: created.by }, chatType);
}

import { type Period, periodOf } from '../../calendar/period.ts';
import { localDate } from '../../calendar/zone.ts';
import type { DocumentHead } from '../../core/document.ts';
import type { Reply } from '../../core/reply.ts';
import { texts, textsIn } from '../../texts/texts.ts';
import type { EntryContext } from '../context.ts';
import { requireExport } from './allowed.ts';
import { exportLedger } from './ledger.ts';

/**
 * The ledger as a file in the chat.
 * @param branch null for all branches, which only an administrator may have
 * @param period null for the year of today
 * @param documents heads of the documents that the duties quote
 * @throws UserError when the speaker may not export it
 */
export async function exportReply(
  branch: string | null,
  period: Period | null,
  documents: readonly DocumentHead[],
  context: EntryContext,
): Promise<Reply> {
  requireExport(branch, context);
  const span = period ?? periodOf('year', localDate(context.now, context.zone));
  const request = {
    format: 'xlsx' as const,
    from: span.start,
    to: span.end,
    ...(branch === null ? {} : { branch }),
  };
  const bytes = await exportLedger(request, { ...context, documents });
  const { format: _, ...query } = request;
  const held = (await context.ledger.find(query)).some((record) => record.status === 'held');
  const name = `${branch ?? '各支部'}${textsIn('zh').calendar.period(span)}台账.xlsx`;
  const said = texts().ledger.papers;
  return {
    title: said.exported,
    tone: 'done',
    audience: 'sender',
    blocks: [{ kind: 'text', text: said.sheets(name, held) }],
    attachments: [{ name, bytes }],
  };
}

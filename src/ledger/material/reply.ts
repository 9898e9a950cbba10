import { type Period, periodOf } from '../../calendar/period.ts';
import { localDate } from '../../calendar/zone.ts';
import type { DocumentHead } from '../../core/document.ts';
import { type Block, type Reply, saying } from '../../core/reply.ts';
import { fold } from '../../text/fold.ts';
import { texts, textsIn } from '../../texts/texts.ts';
import type { EntryContext } from '../context.ts';
import { requireExport } from '../export/allowed.ts';
import { compileMaterial } from './compile.ts';
import type { Material, MaterialKind } from './material.ts';

const ASKS_FOR: Readonly<Record<MaterialKind, RegExp>> = { appraisal: /述职/, 'self-review': /自查|自评/ };
/** Both of them. */
const YEAR_END = /年(?:终|底|末).{0,2}(?:材料|素材|总结)/;
const FILE_NAMES: Readonly<Record<MaterialKind, string>> = {
  appraisal: '述职材料',
  'self-review': '自查材料',
};

/**
 * @param text as it was said
 * @returns the materials that are meant, those of every campaign where none is named; empty where none is asked for
 */
export function materialsMeant(text: string, materials: readonly Material[]): readonly Material[] {
  const folded = fold(text);
  const named = materials.filter(({ says }) => says.some((word) => folded.includes(fold(word))));
  const all = YEAR_END.test(folded);
  const wanted = materials.filter(({ kind }) => all || ASKS_FOR[kind].test(folded));
  return wanted.filter(
    (material) =>
      named.includes(material) || !named.some((one) => one.kind === material.kind && wanted.includes(one)),
  );
}

/**
 * 年终材料: one .docx for 述职 and one for 自查, with what the ledger has and what is missing.
 * @param branch null for all branches, which only an administrator may have
 * @param period null for the year of today
 * @throws UserError when the speaker may not export it
 */
export async function materialReply(
  materials: readonly Material[],
  branch: string | null,
  period: Period | null,
  documents: readonly DocumentHead[],
  context: EntryContext,
): Promise<Reply> {
  requireExport(branch, context);
  const span = period ?? periodOf('year', localDate(context.now, context.zone));
  const label = textsIn('zh').calendar.period(span);
  const kinds = [...new Set(materials.map(({ kind }) => kind))];
  const attachments = await Promise.all(
    kinds.map(async (kind) => ({
      name: `${branch ?? '各支部'}${label}${FILE_NAMES[kind]}.docx`,
      bytes: await compileMaterial(
        materials.filter((material) => material.kind === kind),
        branch,
        { from: span.start, to: span.end },
        { ...context, documents },
      ),
    })),
  );
  const said = texts().ledger.papers.material;
  return {
    title: said.exported,
    tone: 'done',
    audience: 'sender',
    blocks: [
      { kind: 'list', items: attachments.map(({ name }) => name) },
      { kind: 'note', text: said.note },
      ...narrower(materials),
    ],
    attachments,
  };
}

/** Where several campaigns stand in one file, each can be had by itself. */
function narrower(materials: readonly Material[]): readonly Block[] {
  const reviews = materials.filter(({ kind }) => kind === 'self-review');
  if (reviews.length < 2) return [];
  const buttons = reviews.flatMap(({ says: [word] }) =>
    word === undefined ? [] : [saying(texts().ledger.papers.material.only(word), `导出 ${word}自查材料`)],
  );
  return [{ kind: 'buttons', buttons }];
}

import type { AddedDocument } from '../core/knowledge.ts';
import type { Block, Button, Reply } from '../core/reply.ts';
import type { Document } from '../qa/document.ts';

const LONGEST_SHOWN = 60;

/** The buttons under everything that waits to be taken. */
export function decisionButtons(id: string): Block {
  const payload = { i: id };
  const buttons: readonly Button[] = [
    { label: '确认收进', action: 'knowledge.take', payload, style: 'primary' },
    { label: '取消', action: 'knowledge.drop', payload },
  ];
  return { kind: 'buttons', buttons };
}

/**
 * What was recognised in a file, before anything of it counts.
 * @param namesakes titles of documents that are there and go by the same name
 */
export function previewDocument(
  entry: AddedDocument,
  document: Document,
  namesakes: readonly string[],
): Reply {
  const { head, clauses } = document;
  const unknown = '没有认出';
  const [first] = clauses;
  const last = clauses.length > 1 ? clauses.at(-1) : undefined;
  return {
    title: '收进这份文件？',
    tone: 'ask',
    audience: 'sender',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: '标题', value: head.title },
          { label: '发文单位', value: head.issuer ?? unknown },
          { label: '文号', value: head.number ?? unknown },
          { label: '日期', value: head.date ?? unknown },
          { label: '性质', value: head.official ? '正式文件' : '不是正式文件，引用时会注明' },
          { label: '条目', value: `${clauses.length}条` },
          ...[first, last].flatMap((clause) =>
            clause === undefined ? [] : [{ label: clause.label, value: shortened(clause.text) }],
          ),
        ],
      },
      ...notesOn(entry, namesakes),
      decisionButtons(entry.id),
      {
        kind: 'note',
        text: '认错了直接说，如“标题是…”“文号是…”“日期是…”“发文单位是…”“不是正式文件”。确认之前不会用它回答。',
      },
    ],
  };
}

function notesOn({ leftOut }: AddedDocument, namesakes: readonly string[]): readonly Block[] {
  const notes = [
    '图片和扫描页里的字读不了，不会收进，请核对条目有没有缺。',
    ...(leftOut > 0 ? [`略去${leftOut}行页码、页眉页脚、目录或网页导航。`] : []),
    ...namesakes.map(
      (title) => `已有同名文件《${title}》，内容不同；收进后两份都会引用，旧的可在“知识记录”里撤下。`,
    ),
  ];
  return notes.map((text) => ({ kind: 'note', text }));
}

/** @returns the beginning, in one line */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}……` : line;
}

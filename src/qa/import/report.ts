import type { Imported } from './import.ts';

const LABELS_SHOWN = 6;
const LINES_SHOWN = 3;
const LONGEST_SHOWN = 24;

/** What was recognised in a document, line by line, for the person who imports it. */
export function reportOf({ title, head, clauses, leftOut }: Imported, path: string): string[] {
  const labels = clauses.slice(0, LABELS_SHOWN).map((clause) => clause.label);
  const more = clauses.length > LABELS_SHOWN ? '……' : '';
  const characters = clauses.reduce((sum, clause) => sum + clause.text.replace(/\s/g, '').length, 0);
  const lines = [`《${title}》已写入 ${path}`];
  if (head === null) lines.push('  文件头：原来就有，照原样保留');
  else {
    const fields = {
      标题: head.title,
      文号: head.number,
      日期: head.date,
      发文单位: head.issuer,
      来源: head.source,
    };
    for (const [name, value] of Object.entries(fields))
      lines.push(`  ${name}：${value ?? '没有认出，请在文件头里补上'}`);
    if (!head.official) lines.push('  正文自称不是正式文件，已记为 official: false');
  }
  if (leftOut.length > 0) {
    const shown = [...new Set(leftOut)].slice(0, LINES_SHOWN).map((line) => `“${shortened(line)}”`);
    lines.push(
      `  略去：${leftOut.length}行页码、页眉页脚、目录或网站导航（${shown.join('、')}${shown.length < leftOut.length ? '等' : ''}）`,
    );
  }
  lines.push(`  条目：${clauses.length}条（${labels.join('；')}${more}），共${characters}字，文字未改动`);
  return lines;
}

function shortened(line: string): string {
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}……` : line;
}

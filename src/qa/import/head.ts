import { fold } from '../../text/fold.ts';

/** What a document says about itself; null where nothing was recognised. */
export interface Recognised {
  readonly title: string | null;
  /** 文号, as printed. */
  readonly number: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly issuer: string | null;
  /** Address that the text names as its source. */
  readonly source: string | null;
  /** False where the text says of itself that it is not official. */
  readonly official: boolean;
}

const LINES_LOOKED_AT = 12;
const LONGEST_TITLE = 80;
const KINDS =
  /(?:意见|通知|办法|规定|条例|方案|细则|问答|制度|章程|准则|解读|要点|计划|规则|决定|规范|指南|须知|公告)(?:[(].{1,12}[)])?$/;
const NUMBERED =
  /^(?:第[零一二三四五六七八九十百千\d]+[编章节条]|[一二三四五六七八九十]+,|\(|\d+[.,]|[问答]:)/;
const NUMBER = /[\u4e00-\u9fff]{1,12}[〔[［【(（]\s*\d{4}\s*[〕\]］】)）]\s*\d{1,4}\s*号/;
const DATE = /(\d{4})\s*(?:年|-|\/|\.)\s*(\d{1,2})\s*(?:月|-|\/|\.)\s*(\d{1,2})(?:\s*日|(?!\d))/;
const ISSUER =
  /^[\u4e00-\u9fff]{2,30}(?:委员会|办公厅|办公室|党委|党组|工委|总支|支部|组织部|人民政府|[省市县区]委)$/;
const SOURCE = /https?:\/\/[^\s"'<>（）()，。]+/;
const UNOFFICIAL = /网友上传|作者(?:原创)?投稿|仅供(?:学习)?参考|不代表本站/;

/** @param lines of the document; a heading may begin with `# ` */
export function recognise(lines: readonly string[]): Recognised {
  const text = lines.join('\n');
  const opening = lines.slice(0, LINES_LOOKED_AT);
  const closing = lines.slice(-LINES_LOOKED_AT);
  const outside = [...opening, ...closing];
  return {
    title: titleIn(opening),
    number: NUMBER.exec(opening.join('\n'))?.[0] ?? null,
    date: dateIn(closing.toReversed()) ?? dateIn(opening),
    issuer: outside.find((line) => ISSUER.test(line)) ?? null,
    source: SOURCE.exec(outside.join('\n'))?.[0] ?? null,
    official: !UNOFFICIAL.test(fold(text)),
  };
}

/** The first heading, else a line that ends like a document's name, else a short first line. */
function titleIn(opening: readonly string[]): string | null {
  const heading = opening.find((line) => line.startsWith('# '));
  if (heading !== undefined) return heading.slice(2);
  const names = opening.filter((line) => isName(line));
  return (
    names.find((line) => KINDS.test(fold(line))) ?? (names[0] === opening[0] ? (names[0] ?? null) : null)
  );
}

function isName(line: string): boolean {
  const folded = fold(line);
  return (
    line.length <= LONGEST_TITLE && !/[.;:,]$/.test(folded) && !NUMBERED.test(folded) && !DATE.test(folded)
  );
}

/** The first line that is little more than a date. */
function dateIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const [found, year = '', month = '', day = ''] = DATE.exec(fold(line)) ?? [];
    if (found === undefined || line.length > found.length + 12) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date)) return date;
  }
  return null;
}

import { fold } from '../../text/fold.ts';
import { isBeginning } from './beginnings.ts';
import { dateOf } from './date.ts';
import { callsItselfUnofficial } from './official.ts';
import { isPath } from './site.ts';

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
/** A page may have a menu above its heading. */
const LINES_WITH_HEADINGS = 60;
const LONGEST_TITLE = 80;
const KINDS =
  /(?:意见|通知|办法|规定|条例|方案|细则|问答|制度|章程|准则|解读|要点|计划|规则|决定|决议|规范|指南|指引|须知|公告|通报|批复|纪要|守则|公约|手册|清单)(?:[(].{1,12}[)])?$/;
const NUMBER = /[\u4e00-\u9fff]{1,12}[〔[［【(（]\s*\d{4}\s*[〕\]］】)）]\s*(?:第\s*)?\d{1,4}\s*号/;
/** More words than these beside a number make it one that a sentence mentions. */
const BESIDE_NUMBER = 6;
const ISSUER =
  /^(?![各本全])[\u4e00-\u9fff]{2,30}(?:委员会|办公厅|办公室|党委|党组|工委|纪委|团委|总支|支部|组织部|宣传部|人民政府|[省市县区]委|[局厅])$/;
const SOURCE = /https?:\/\/[^\s"'<>（）()，。]+/;
/** What is printed above a document, and what a page tells of itself. */
const LETTERHEAD = /^[\u4e00-\u9fff]{2,30}文件$/;
const LABELLED =
  /^(?:来源|信息来源|发布时间|发布日期|时间|日期|作者|编辑|责任编辑|索引号|主题词|发文(?:机关|单位|字号)|文号|字号|浏览|阅读|点击)(?:次数|量)?\s*:/;

/** @param lines of the document; a heading may begin with `# ` */
export function recognise(lines: readonly string[]): Recognised {
  const opening = lines.slice(0, LINES_LOOKED_AT);
  const closing = lines.slice(-LINES_LOOKED_AT);
  const title = titleIn(lines.slice(0, LINES_WITH_HEADINGS), opening);
  const outside = [...opening, ...closing];
  return {
    title,
    number: opening.map(numberIn).find((number) => number !== null) ?? null,
    date: dateOf([...closing.toReversed(), ...opening]),
    issuer: outside.find((line) => ISSUER.test(line)) ?? issuerIn(title),
    source: SOURCE.exec(outside.join('\n'))?.[0] ?? null,
    official: !callsItselfUnofficial(title, outside),
  };
}

/** A heading, else a line that ends like a document's name, else the first line if it may be a name. */
function titleIn(lines: readonly string[], opening: readonly string[]): string | null {
  const headings = lines
    .filter((line) => line.startsWith('# '))
    .map((line) => line.slice(2))
    .filter(isName);
  const above = opening.filter((line) => !isAround(line));
  const names = opening.filter(isName);
  return (
    named(headings) ?? headings[0] ?? named(names) ?? (names[0] === above[0] ? (names[0] ?? null) : null)
  );
}

function named(lines: readonly string[]): string | undefined {
  return lines.find((line) => KINDS.test(fold(line)));
}

function isName(line: string): boolean {
  const folded = fold(line);
  const ends = /[.;:,]$/.test(folded);
  return (
    line.length <= LONGEST_TITLE && !ends && !isBeginning(line) && !folded.startsWith('(') && !isAround(line)
  );
}

/** Whether a line stands around a document's title: the way to a page, its date, a letterhead, a disclaimer. */
function isAround(line: string): boolean {
  const folded = fold(line);
  const patterns = [SOURCE, LETTERHEAD, LABELLED];
  return (
    isPath(line) ||
    patterns.some((pattern) => pattern.test(folded)) ||
    ISSUER.test(line) ||
    numberIn(line) !== null ||
    dateOf([line]) !== null ||
    callsItselfUnofficial(null, [line])
  );
}

function numberIn(line: string): string | null {
  const found = NUMBER.exec(line)?.[0];
  return found !== undefined && line.length <= found.length + BESIDE_NUMBER ? found : null;
}

function issuerIn(title: string | null): string | null {
  const before = title?.split('关于')[0] ?? '';
  return ISSUER.test(before) ? before : null;
}

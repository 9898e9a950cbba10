const CHINESE = '[一二两三四五六七八九十]{1,3}';
const N = `(${CHINESE}|\\d{1,2})`;
const PART = '(?:大?部分|大点|大条|大项|章|大块)';
const CLAUSE = '(?:条|款|点|项|小点|小条|小节|小项|个)';
const ASKED = '(?:个?(?:问题?|问答|题))';

/** What a clause's label counts: 三、（六） is [3, 6]. */
export interface Numbers {
  readonly numbers: readonly number[];
  readonly kind: 'question' | 'clause';
  /** Its last number stands in brackets. */
  readonly bracketed: boolean;
  /** It has a name beside its numbers (三·学习创新好). */
  readonly named: boolean;
  /** It is called 第…条. */
  readonly article: boolean;
}

/** @param label of a clause, e.g. `三、（六）`, `问3`, `第四条` */
export function numbersOf(label: string): Numbers {
  const [own = ''] = NUMBERING.exec(label) ?? [];
  return {
    numbers: [...own.matchAll(/[一二三四五六七八九十]+|\d+/g)].map(([one]) => numberOf(one)),
    kind: own.startsWith('问') ? 'question' : 'clause',
    bracketed: /[）)]$/.test(own),
    named: own !== label,
    article: /^第.+条$/.test(label),
  };
}
const NUMBERING =
  /^[问第]?[（(]?[一二三四五六七八九十\d]+[）)]?[条章节款]?(?:[、·.]?[（(]?[一二三四五六七八九十\d]+[）)]?)*/;

/** A clause as it is asked for by its number. */
export interface Reference {
  readonly numbers: readonly number[];
  readonly as: 'both' | 'part' | 'article' | 'bracket' | 'question';
  /** The number as it was said. */
  readonly said: string;
  /** What else was said, without words that only ask; a rough name of the document, or empty. */
  readonly besides: string;
}

const FORMS: readonly (readonly [Reference['as'], RegExp])[] = [
  ['both', new RegExp(`第?${N}${PART}?[,.·、的之]?\\s*第?\\(${N}\\)${CLAUSE}?`)],
  ['both', new RegExp(`第${N}${PART}[,.·、的之]?\\s*(?:里面?的?)?第?${N}${CLAUSE}?`)],
  ['both', new RegExp(`(${CHINESE})[.·、,之]\\s*(\\d{1,2})(?![\\d年月日天次%个号点])`)],
  ['question', new RegExp(`第${N}${ASKED}|(?<!请)问题?\\s*第?${N}(?![\\d年月日天次%个号点位条项下])`)],
  ['bracket', new RegExp(`第?\\(${N}\\)(?:条|款|点|项)?`)],
  ['article', new RegExp(`第${N}(?:条|款)`)],
  ['part', new RegExp(`第${N}${PART}`)],
];
/** What only asks, or only points. */
const ASKING =
  /(?:是|都|主要|具体|到底|究竟|分别|里面?|上面?|中|的|了|吗|么|呢|吧|啊|把|给|我|你|请问?|问|一?下|想|要|看看?|查看?|找出?来?|打开|发|说说?|讲讲?|写|规定|提|到|什么|啥|些?哪些|内容|原文|原话|全文|条文|文字|怎么|样|有|那|这|份|个|它|文件|能|不|可以|帮|麻烦|一遍|意思|展开|详细|念|背|贴|出来?|完整|整条|条款?|[,.!?:;"'《》<>·、\s])/g;

/** @param rest a folded question without the names of documents @returns null where no clause is asked for by its number */
export function readReference(rest: string): Reference | null {
  for (const [as, form] of FORMS) {
    const found = form.exec(rest);
    if (found === null) continue;
    const numbers = found.slice(1).flatMap((one) => (one === undefined ? [] : [numberOf(one)]));
    const around = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return { numbers, as, said: found[0].trim(), besides: around.replace(ASKING, '') };
  }
  return null;
}

/** @param all the numbers of the document's clauses */
export function fits(
  { numbers: wanted, as }: Reference,
  { numbers, kind, bracketed, named, article }: Numbers,
  all: readonly Numbers[],
): boolean {
  if (numbers.length === 0 || named) return false;
  const [first] = wanted;
  const isFirst = numbers.length === 1 && numbers[0] === first;
  if (as === 'both')
    return kind === 'clause' && numbers.length === 2 && numbers.every((one, at) => one === wanted[at]);
  if (as === 'question') return kind === 'question' && isFirst;
  if (as === 'part') return kind === 'clause' && isFirst;
  const inBrackets = bracketed && numbers.at(-1) === first;
  if (as === 'bracket') return inBrackets;
  if (all.some((one) => one.article)) return article && numbers.at(-1) === first;
  return isFirst || inBrackets;
}

function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const digit = (word: string | undefined, empty: number): number =>
    word === undefined || word === '' ? empty : '零一二三四五六七八九'.indexOf(word.replace('两', '二'));
  if (!words.includes('十')) return digit(words, 0);
  const [tens, ones] = words.split('十');
  return digit(tens, 1) * 10 + digit(ones, 0);
}

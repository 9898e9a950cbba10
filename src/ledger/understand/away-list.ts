import { type Cast, isName, KNOWN, type Person, stranger } from './cast.ts';
import type { Span } from './page.ts';
import { clean, ONLY_A_DEED, REASON, reasonAt, STAYED } from './reasons.ts';

/** A person who was away, with the reason as it was said, or null. */
export interface Away {
  readonly person: Person;
  readonly reason: string | null;
  /** Where what was said of them ends. */
  readonly end: number;
}

/**
 * What a stretch is known to tell: `said` that those who follow were away; `likely` a reason, and somebody was away;
 * `counted` no known reason, yet somebody was away whom nothing names; `unsure` a reason, which may be something else.
 */
export type Telling = 'said' | 'likely' | 'counted' | 'unsure';

/** Regular expression source of the words that announce who was away. */
export const STOPPED = '缺席|请假|未到会?|没来|没到|缺勤|未参加|没参加|未出席|未参会|没能来';
const HOW_MANY = '(?:\\s*\\d+\\s*[人名个]?人?|[一二三两四五六七八九十]+[人个名]人?|[俩仨]人?)?';
/**
 * The announcement itself, at the beginning of a clause: 缺席2人：, 请假的有, 就缺. What may come before it can be read one way
 * only (只有 is 只 and 有): a row of words that could be read two ways each would be tried in countless ways.
 */
export const MARKER = new RegExp(
  `^(?:其中|另外?|还有|有|仅|只|就|(?:\\d+|[一二两三四五])(?:个人|[人名个位])(?:党员|同志)?(?=${STOPPED})|[\\s,:])*(?:(?:${STOPPED}|缺)(?:的|人员|人|了)?${HOW_MANY}|[差少]了?(?=\\d|[一两二三四俩仨]|${KNOWN})${HOW_MANY})(?:的?有|的?是|为)?[\\s:,、]*`,
);
const BEFORE_NAMES = /^(?:其中|另外?|还有|分别|即|是|为|有|只有|仅|就|除了?|因为?|[\s,:、()\d人名])+/;
/** Says of a person in brackets what they are, not why they were away. */
const WHAT_THEY_ARE =
  /^(?:预备党员|正式党员|党员|.{0,4}书记|.{0,4}委员|.{0,4}组长|支委|主持|记录|列席|[男女]|\d+)$/;
/** 病假：赵六、吴七; 出差的有王五: after a reason that stands before its names. */
const ANNOUNCES =
  /^(?:的|人员|请假)?(?:\d+[人名个]|[一二两三四五六七八九十][人名个])?(?:的?有|的?是|为)?[:(]?(?=\s*[\ue000-\uf8ff])/;

/** Reads names and reasons from left to right. A reason said once after several names is everybody's. */
export function readList(cast: Cast, span: Span, telling: Telling): readonly Away[] {
  const text = cast.marked.slice(span.start, span.end);
  const away: Away[] = [];
  let waiting: Person[] = [];
  let announced: string | null = null;
  // 组织李四学习: after other words, what may be a deed is one.
  let cluttered = false;
  const settle = (reason: string | null, end?: number): void => {
    away.push(...waiting.map((person) => ({ person, reason: reason ?? announced, end: end ?? person.end })));
    waiting = [];
  };
  let at = (MARKER.exec(text)?.[0] ?? BEFORE_NAMES.exec(text)?.[0] ?? '').length;
  while (at < text.length) {
    const piece = pieceAt(text, at, waiting.length > 0 && !cluttered ? telling : null);
    const start = span.start + at;
    const end = start + piece.length;
    at += piece.length;
    switch (piece.kind) {
      case 'name':
        waiting.push(stranger(cast, { start, end }));
        break;
      case 'known':
        waiting.push(...cast.people.filter((person) => person.start >= start && person.end <= end));
        break;
      case 'why':
        settle(piece.text, end);
        break;
      case 'stayed':
        settle(/假/.test(piece.text) ? '请假' : null, end);
        break;
      case 'aside':
        if (waiting.length === 0) {
          const inside = start + 1;
          const found = readList(cast, { start: inside, end: inside + piece.text.length }, telling);
          const last = away.at(-1);
          // 老孙没来（外出培训）
          if (found.length === 0 && last?.reason === null)
            away.splice(-1, 1, { ...last, reason: clean(piece.text), end });
          away.push(...found);
        } else if (!WHAT_THEY_ARE.test(piece.text)) settle(clean(piece.text), end);
        break;
      case 'reason':
        if (cluttered && ONLY_A_DEED.test(piece.text)) waiting = [];
        else if (waiting.length > 0) settle(clean(piece.text), end);
        else {
          const lead = ANNOUNCES.exec(text.slice(at))?.[0];
          if (lead !== undefined) announced = clean(piece.text);
          at += lead?.length ?? 0;
        }
        break;
      case 'gap':
        if (waiting.length === 0 && /\s/.test(piece.text)) cluttered = false;
        break;
      case 'other':
        // Words that are neither name nor reason end the list: what stands before them is about something else.
        if (telling === 'said' || announced !== null) settle(null);
        waiting = [];
        cluttered = true;
    }
  }
  if (telling === 'said' || announced !== null) settle(null);
  return telling === 'counted' && cluttered ? [] : away;
}

interface Piece {
  /** `why` is a reason right after names, `reason` one that stands elsewhere. */
  readonly kind: 'name' | 'known' | 'aside' | 'stayed' | 'reason' | 'why' | 'gap' | 'other';
  readonly text: string;
  readonly length: number;
}

const TOKEN = new RegExp(
  `(?<known>${KNOWN})|[(](?<aside>[^()]{1,24})[)]|(?<stayed>${STAYED})|(?<reason>${REASON})|(?<gap>(?:[、,\\s和及与跟(){}:;都也均外俩]|同志|等|[两二三四\\d](?:人|位|个人|名))+)|(?<other>.)`,
  'ys',
);
const KINDS = ['known', 'aside', 'stayed', 'reason', 'gap', 'other'] as const;

/** @param afterNames what the stretch tells, where names have just been read; else null */
function pieceAt(text: string, at: number, afterNames: Telling | null): Piece {
  const rest = text.slice(at);
  const name = nameAt(rest);
  if (name !== null) return { kind: 'name', text: name, length: name.length };
  const why = afterNames === null ? null : reasonAt(rest, afterNames !== 'unsure');
  if (why !== null) return { kind: 'why', text: why.reason, length: why.length };
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  const groups = match?.groups ?? {};
  const kind = KINDS.find((one) => groups[one] !== undefined) ?? 'other';
  return { kind, text: groups[kind] ?? '', length: match?.[0].length ?? 1 };
}

const AFTER_NAME = new RegExp(`^(?:同志)?(?:$|[、,\\s()和及与跟:]|${REASON}|${STAYED})`);

/** A name at the beginning of `text`: a surname and one or two characters, before a separator, a reason or 请假. */
function nameAt(text: string): string | null {
  for (const length of [2, 3]) {
    const word = text.slice(0, length);
    if (isName(word) && AFTER_NAME.test(text.slice(length))) return word;
  }
  return null;
}

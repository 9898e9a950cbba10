import { written } from './counts.ts';
import { numeric, type Styles } from './styles.ts';
import { attribute, child, type Element, elements, flag, value } from './xml.ts';

/** The numbers of a document's lists, in the order of its paragraphs. */
export interface Numbering {
  /** Counts a paragraph. @returns what Word sets before its words, with the gap after it; `` for bullets or no list */
  next(numId: string, level: number): string;
  /** The level that a list ties to one of these styles, or null. */
  levelOf(numId: string, styles: readonly string[]): number | null;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** With %1 to %9 where the numbers of the levels stand. */
  readonly text: string;
  readonly gap: boolean;
  /** The highest level (from 1) whose paragraphs make this one begin anew; 0 for none. */
  readonly restart: number;
  /** Whether all numbers are written in plain digits. */
  readonly plain: boolean;
  readonly style: string | null;
}

interface List {
  /** Counts, one per level, shared by all lists of one definition; null until a level is first used. */
  readonly counts: (number | null)[];
  readonly levels: ReadonlyMap<number, Level>;
  /** Where levels of this list begin, and begin anew when it is first used. */
  readonly starts: ReadonlyMap<number, number>;
  used: boolean;
}

const DEEPEST = 9;
const NONE: Level = { start: 1, format: 'none', text: '', gap: false, restart: 0, plain: false, style: null };
/** After these a gap is seen without a space. */
const WIDE_END = /[\u3001-\u301f\uff00-\uffee]$/;

/**
 * ECMA-376 part 1, 17.9.
 * @param root of numbering.xml, or null where a file has none
 */
export function readNumbering(root: Element | null, styles: Styles): Numbering {
  const lists = listsOf(root, styles);
  return {
    next(numId, level) {
      const list = lists.get(numId);
      return list === undefined || level < 0 || level >= DEEPEST ? '' : counted(list, level);
    },
    levelOf(numId, ids) {
      const levels = [...(lists.get(numId)?.levels ?? [])];
      const tied = ids.map((id) => levels.find(([, { style }]) => style === id)?.[0]);
      return tied.find((level) => level !== undefined) ?? null;
    },
  };
}

function counted(list: List, at: number): string {
  const { counts, levels, starts } = list;
  const level = levels.get(at) ?? NONE;
  const startOf = (index: number): number => starts.get(index) ?? (levels.get(index) ?? NONE).start;
  if (!list.used) for (const index of starts.keys()) counts[index] = null;
  list.used = true;
  counts[at] = (counts[at] ?? startOf(at) - 1) + 1;
  for (let deeper = at + 1; deeper < DEEPEST; deeper += 1) {
    if (at < (levels.get(deeper)?.restart ?? deeper)) counts[deeper] = null;
  }
  if (level.format === 'bullet') return '';
  const number = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    const { format } = levels.get(index) ?? NONE;
    const numbered = index <= at && format !== 'bullet' && format !== 'none';
    return numbered ? written(counts[index] ?? startOf(index), level.plain ? 'decimal' : format) : '';
  });
  return number + (number === '' || !level.gap || WIDE_END.test(number) ? '' : ' ');
}

function listsOf(root: Element | null, styles: Styles): Map<string, List> {
  const named = (name: string): readonly Element[] =>
    elements(root).filter((element) => element.name === name);
  const definitions = new Map(
    named('abstractNum').map((element) => [attribute(element, 'abstractNumId'), element]),
  );
  const nums = new Map(named('num').map((element) => [attribute(element, 'numId') ?? '', element]));
  const counts = new Map<Element, (number | null)[]>();
  const definitionOf = (numId: string, seen: ReadonlySet<string>): Element | null => {
    const definition = definitions.get(value(nums.get(numId) ?? null, 'abstractNumId')) ?? null;
    const link = value(definition, 'numStyleLink');
    if (link === null || seen.has(numId)) return definition;
    return definitionOf(styles.paragraph(link).numId ?? '', new Set([...seen, numId]));
  };
  const lists = new Map<string, List>();
  for (const [numId, num] of nums) {
    const definition = definitionOf(numId, new Set());
    if (definition === null) continue;
    const overrides = elements(num).filter((element) => element.name === 'lvlOverride');
    const shared = counts.get(definition) ?? [];
    counts.set(definition, shared);
    lists.set(numId, {
      counts: shared,
      levels: new Map([definition, ...overrides].flatMap(levelsIn)),
      starts: new Map(overrides.flatMap(startIn)),
      used: false,
    });
  }
  return lists;
}

function levelsIn(element: Element): [number, Level][] {
  return elements(element)
    .filter(({ name }) => name === 'lvl')
    .map((level) => [numeric(attribute(level, 'ilvl')) ?? 0, levelOf(level)]);
}

function levelOf(element: Element): Level {
  // A format of a program's own stands beside one that all know.
  const known = child(child(element, 'AlternateContent'), 'Fallback');
  return {
    start: numeric(value(element, 'start')) ?? 0,
    format: value(element, 'numFmt') ?? value(known, 'numFmt') ?? 'decimal',
    text: value(element, 'lvlText') ?? '',
    gap: value(element, 'suff') !== 'nothing',
    restart: numeric(value(element, 'lvlRestart')) ?? numeric(attribute(element, 'ilvl')) ?? 0,
    plain: flag(element, 'isLgl') ?? false,
    style: value(element, 'pStyle'),
  };
}

function startIn(override: Element): [number, number][] {
  const level = numeric(attribute(override, 'ilvl'));
  const start = numeric(value(override, 'startOverride'));
  return level === null || start === null ? [] : [[level, start]];
}

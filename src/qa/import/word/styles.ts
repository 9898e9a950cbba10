import { attribute, child, type Element, elements, flag, value } from './xml.ts';

/** What a paragraph's style says that matters for its words; what it leaves open comes from the style below. */
export interface Style {
  /** The style and those that it is based on, nearest first. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly numId: string | null;
  readonly level: number | null;
  /** 0–8 for a heading, 9 for none, null where nothing is said. */
  readonly outline: number | null;
  readonly hidden: boolean | null;
}

export interface Styles {
  /** @param id null for the style that paragraphs have by default */
  paragraph(id: string | null): Style;
  /** Whether a style of characters hides them; null where it does not say. */
  hides(id: string | null): boolean | null;
}

/** @param root of styles.xml, or null where a file has none */
export function readStyles(root: Element | null): Styles {
  const all = elements(root).filter((element) => element.name === 'style');
  const byId = new Map(all.map((element) => [attribute(element, 'styleId') ?? '', element]));
  const usual = all.find((element) => attribute(element, 'type') === 'paragraph' && isDefault(element));
  const known = new Map<string, Style>();
  const styleOf = (id: string | null): Style => {
    const key = id ?? attribute(usual ?? null, 'styleId') ?? '';
    const style = known.get(key) ?? resolved(chain(key, byId));
    known.set(key, style);
    return style;
  };
  return { paragraph: styleOf, hides: (id) => (id === null ? null : styleOf(id).hidden) };
}

function isDefault(element: Element): boolean {
  return ['1', 'true', 'on'].includes(attribute(element, 'default') ?? '');
}

function chain(id: string, byId: ReadonlyMap<string, Element>): Map<string, Element> {
  const styles = new Map<string, Element>();
  let next: string | null = id;
  while (next !== null && !styles.has(next)) {
    const style = byId.get(next);
    if (style === undefined) break;
    styles.set(next, style);
    next = value(style, 'basedOn');
  }
  return styles;
}

function resolved(styles: ReadonlyMap<string, Element>): Style {
  const first = <T>(read: (style: Element) => T | null): T | null => {
    for (const style of styles.values()) {
      const found = read(style);
      if (found !== null) return found;
    }
    return null;
  };
  const listed = (style: Element, name: string): string | null =>
    value(child(child(style, 'pPr'), 'numPr'), name);
  return {
    ids: [...styles.keys()],
    names: [...styles.values()].map((style) => (value(style, 'name') ?? '').toLowerCase()),
    numId: first((style) => listed(style, 'numId')),
    level: numeric(first((style) => listed(style, 'ilvl'))),
    outline: numeric(first((style) => value(child(style, 'pPr'), 'outlineLvl'))),
    hidden: first((style) => flag(child(style, 'rPr'), 'vanish')),
  };
}

/** A whole number as it is written in an attribute, or null. */
export function numeric(text: string | null): number | null {
  return text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

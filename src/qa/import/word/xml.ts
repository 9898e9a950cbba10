import { SaxesParser } from 'saxes';

/** An element by its name without prefix; its attributes by the names as they were written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Open extends Element {
  readonly children: (Element | string)[];
}

/**
 * Reads the XML that office programs write. Document types are passed over, so a file has no entities of its own.
 * @throws Error where it is not well-formed
 */
export function readXml(text: string): Element {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name: local(name), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => void open.at(-1)?.children.push(words));
  parser.on('cdata', (words) => void open.at(-1)?.children.push(words));
  parser.write(text).close();
  const element = root.children.find((found) => typeof found !== 'string');
  if (element === undefined) throw new Error('no element');
  return element;
}

/** The value of an attribute by its name without prefix, or null. */
export function attribute(element: Element | null, name: string): string | null {
  const found = Object.entries(element?.attributes ?? {}).find(([written]) => local(written) === name);
  return found?.[1] ?? null;
}

export function elements(element: Element | null): readonly Element[] {
  return element?.children.filter((child) => typeof child !== 'string') ?? [];
}

/** The first child of that name, or null. */
export function child(element: Element | null, name: string): Element | null {
  return elements(element).find((candidate) => candidate.name === name) ?? null;
}

/** The attribute `val` of the child of that name, or null: how most properties of Word are written. */
export function value(element: Element | null, name: string): string | null {
  return attribute(child(element, name), 'val');
}

/** A property that is there or not, and may be there to say no; null where nothing is said. */
export function flag(element: Element | null, name: string): boolean | null {
  const found = child(element, name);
  return found === null ? null : !['0', 'false', 'off'].includes(attribute(found, 'val') ?? '');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

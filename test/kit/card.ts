/** What a callback button of a card carries. */
export interface CardButton {
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
}

type Json = Readonly<Record<string, unknown>>;

/** @returns all words of a card, a post or a text, in reading order, one piece a line. */
export function wordsOf(content: unknown): string {
  const words: string[] = [];
  walk(content, (node) => {
    for (const key of ['content', 'text', 'default_value', 'title']) {
      const value = node[key];
      if (typeof value === 'string') words.push(value);
    }
  });
  return words.join('\n').replaceAll('\\', '').replaceAll('**', '');
}

/**
 * @returns the button whose label holds `label`
 * @throws Error naming the labels that are there, when none does
 */
export function buttonOf(content: unknown, label: string): CardButton {
  const labels: string[] = [];
  let found: CardButton | null = null;
  walk(content, (node) => {
    if (node.tag !== 'button') return;
    const text = labelOf(node);
    labels.push(text);
    const [behavior] = Array.isArray(node.behaviors) ? node.behaviors : [];
    if (found === null && text.includes(label) && isJson(behavior) && isJson(behavior.value)) {
      found = { name: String(node.name ?? ''), value: behavior.value };
    }
  });
  if (found === null) throw new Error(`no button ${label}, only: ${labels.join(' | ')}`);
  return found;
}

/** @returns the names of a card's form fields. */
export function fieldsOf(content: unknown): readonly string[] {
  const names: string[] = [];
  walk(content, (node) => {
    if (node.tag !== 'button' && node.tag !== 'form' && typeof node.name === 'string') names.push(node.name);
  });
  return names;
}

function labelOf(button: Json): string {
  return isJson(button.text) ? String(button.text.content ?? '') : '';
}

function walk(value: unknown, visit: (node: Json) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  if (!isJson(value)) return;
  visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

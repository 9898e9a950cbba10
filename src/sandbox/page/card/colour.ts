const NAMES: ReadonlySet<string> = new Set([
  'blue',
  'wathet',
  'turquoise',
  'green',
  'lime',
  'yellow',
  'orange',
  'red',
  'carmine',
  'violet',
  'purple',
  'indigo',
  'grey',
  'neutral',
]);

/** Feishu's colour names come with shades (`grey-100`); the page knows the names. @returns null for anything else. */
export function colourName(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = value.replace(/-\d+$/, '');
  return NAMES.has(name) ? name : null;
}

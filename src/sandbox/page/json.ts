/** Reading JSON that a bot wrote: whatever is missing or of another shape reads as empty, so that nothing can throw. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the object, or an empty one. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** @returns the array, or an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** @returns the string; a number in digits; else an empty string. */
export function string(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** @returns the finite number, or `fallback`. */
export function number(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

/** The words of a card's text object (`{tag, content}`), or of a bare string. */
export function content(value: unknown): string {
  return isObject(value) ? string(value.content) : string(value);
}

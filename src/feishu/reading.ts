/** @returns what stands at `path` inside parsed JSON, or undefined where the path breaks off. */
export function read(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** @returns the text at `path`, or '' where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = read(value, ...path);
  return typeof found === 'string' ? found : '';
}

/** @returns the value that a JSON text holds, or undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One part of the benchmark: prints its own lines. */
export interface Part {
  readonly title: string;
  /** @param print takes one line; a figure that was not kept has the word MISSED in it */
  run(print: (line: string) => void): Promise<void>;
}

/**
 * Runs the parts one after the other.
 * @param parts name → loads it
 * @param wanted names; none for all of them
 * @returns the exit status: 0 every figure was kept, 1 one was missed, 2 there is no such part, and nothing was run
 */
export async function runParts(
  parts: ReadonlyMap<string, () => Promise<Part>>,
  wanted: readonly string[],
  print: (line: string) => void,
): Promise<0 | 1 | 2> {
  const unknown = wanted.filter((name) => !parts.has(name));
  if (unknown.length > 0) {
    print(`no such part: ${unknown.join(' ')}; there are: ${[...parts.keys()].join(' ')}`);
    return 2;
  }
  const missed: string[] = [];
  for (const [name, load] of parts) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const part = await load();
    print(`\n== ${name}: ${part.title}`);
    await part.run((line) => {
      print(`   ${line}`);
      if (/\bMISSED\b/.test(line)) missed.push(`${name}: ${line.trim()}`);
    });
  }
  if (missed.length === 0) return 0;
  print(`\n== missed\n${missed.map((line) => `   ${line}`).join('\n')}`);
  return 1;
}

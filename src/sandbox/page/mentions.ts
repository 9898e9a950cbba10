/** Someone who can be named with @. */
export interface Candidate {
  readonly openId: string;
  readonly name: string;
}

/** The @ being typed before the caret: where it starts, and what follows it so far. */
export interface MentionQuery {
  readonly start: number;
  readonly query: string;
}

/** @returns null when no @ is being typed at `caret`. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const match = /(?:^|[^\w])@([^\s@]{0,20})$/.exec(text.slice(0, caret));
  const query = match?.[1];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}

/** Those whose name holds the query, in the given order. */
export function matching(candidates: readonly Candidate[], query: string): readonly Candidate[] {
  const wanted = query.toLowerCase();
  return candidates.filter(({ name }) => name.toLowerCase().includes(wanted));
}

/** Replaces the @ being typed by a whole mention and a space. @returns the new text and caret. */
export function insertMention(
  text: string,
  { start, query }: MentionQuery,
  name: string,
): { readonly text: string; readonly caret: number } {
  const mention = `@${name} `;
  const rest = text.slice(start + 1 + query.length).replace(/^ /, '');
  return { text: text.slice(0, start) + mention + rest, caret: start + mention.length };
}

/** Everybody named in a text, once each, in order; where two names fit, the longer one is meant. */
export function namedIn(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const longestFirst = candidates.toSorted((one, other) => other.name.length - one.name.length);
  const named = new Set<Candidate>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const candidate = longestFirst.find(({ name }) => text.startsWith(name, at + 1));
    if (candidate !== undefined) named.add(candidate);
  }
  return [...named];
}

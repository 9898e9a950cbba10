import MiniSearch from 'minisearch';
import type { Passage, Query } from '../../src/qa/evaluate.ts';
import { createEngine } from '../../src/qa/search/engine.ts';
import { type Collection, collections, NO_COLLECTIONS } from '../kit/collections.ts';
import { quantile } from '../kit/numbers.ts';
import type { Part } from '../run.ts';

/** Makes passages searchable: the returned function gives places of the best passages, best first. */
type Build = (passages: readonly Passage[]) => (question: string) => readonly number[];

const DEPTH = 10;
const ENGINES: readonly { readonly name: string; readonly build: Build }[] = [
  {
    name: 'ours',
    build(passages) {
      const engine = createEngine(passages.map((passage) => passage.text));
      return (question) => engine.search(question, DEPTH).map((hit) => hit.text);
    },
  },
  {
    name: 'minisearch, bigrams',
    build(passages) {
      const index = new MiniSearch({ fields: ['text'], tokenize: bigrams });
      index.addAll(passages.map(({ text }, id) => ({ id, text })));
      return (question) =>
        index
          .search(question)
          .slice(0, DEPTH)
          .map((hit) => Number(hit.id));
    },
  },
];

const part: Part = {
  title: 'this engine beside a peer, on the same collections',
  async run(print) {
    const found = await collections();
    if (found.length === 0) print(NO_COLLECTIONS);
    for (const collection of found) {
      print(
        `${collection.name}: ${collection.passages.length} passages, ${collection.queries.length} questions`,
      );
      for (const { name, build } of ENGINES) print(`  ${name.padEnd(20)} ${measure(build, collection)}`);
    }
  },
};

export default part;

function measure(build: Build, { passages, queries, turned }: Collection): string {
  const begun = performance.now();
  const search = build(passages);
  const built = performance.now() - begun;
  const asked = ask(search, passages, queries);
  const other = ask(search, passages, turned);
  return [
    `recall@1 ${percent(asked.first)}`,
    `@5 ${percent(asked.five)}`,
    `other script ${percent(other.first)}`,
    `p50 ${quantile(asked.times, 0.5).toFixed(2)} ms`,
    `p99 ${quantile(asked.times, 0.99).toFixed(2)} ms`,
    `built in ${built.toFixed(0)} ms`,
  ].join(' · ');
}

function ask(search: ReturnType<Build>, passages: readonly Passage[], queries: readonly Query[]) {
  const times: number[] = [];
  let [first, five] = [0, 0];
  for (const { q, relevant_ids } of queries) {
    const begun = performance.now();
    const hits = search(q);
    times.push(performance.now() - begun);
    const rank = hits.findIndex((at) => relevant_ids.includes(passages[at]?.id ?? ''));
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 5) five += 1;
  }
  return { times, first: first / queries.length, five: five / queries.length };
}

function bigrams(text: string): string[] {
  const runs = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) =>
    run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

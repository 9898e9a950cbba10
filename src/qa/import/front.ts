import { CORE_SCHEMA, dump, load } from 'js-yaml';
import type { DocumentHead } from '../../core/document.ts';

const FRONT = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const UNOFFICIAL = '这份材料自称非正式文件，仅供参考。';

/** What may be put right in a document's front matter. */
export type HeadChange = Partial<Omit<DocumentHead, 'slug'>>;

/**
 * A document's content with another head; its own words stay as they are. One that is not official says so beside each
 * quote.
 * @param content with front matter, as `importDocument` makes it
 */
export function withHead(content: string, change: HeadChange): string {
  const [whole = '', yaml = ''] = FRONT.exec(content) ?? [];
  const head = { ...Object(load(yaml, { schema: CORE_SCHEMA })), ...change };
  const others = cautionsOf(head.cautions).filter((caution) => Object(caution).text !== UNOFFICIAL);
  const own = head.official === false && others.length === 0 ? [{ clause: null, text: UNOFFICIAL }] : [];
  const front = dump({ ...head, cautions: [...others, ...own] }, { lineWidth: -1, schema: CORE_SCHEMA });
  return `---\n${front}---\n${content.slice(whole.length)}`;
}

function cautionsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

import { isObject, type Json, list, object, string } from './json.ts';

/** A rich post: a title and paragraphs of elements (`{tag: 'text' | 'a' | 'at' | 'md' …}`). */
export interface Post {
  readonly title: string;
  readonly paragraphs: readonly (readonly Json[])[];
}

/** Reads a post's content, with or without the language level (`{zh_cn: {title, content}}`). */
export function readPost(content: unknown): Post {
  const outer = object(content);
  const inner = Array.isArray(outer.content) ? outer : object(outer.zh_cn ?? Object.values(outer)[0]);
  return {
    title: string(inner.title),
    paragraphs: list(inner.content).map((paragraph) => list(paragraph).filter(isObject)),
  };
}

/** The words of one element, without its looks. */
export function postWords(element: Json): string {
  if (element.tag === 'at') return `@${string(element.user_name) || string(element.user_id)}`;
  if (element.tag === 'img' || element.tag === 'media') return '［图片］';
  return string(element.text);
}

import { read, textAt } from '../reading.ts';

/** Rich text as received: `{title, content: [[{tag, …}]]}`, with placeholders of mentions still in it. */
export function postToText(content: unknown): string {
  const lines = read(content, 'content');
  const body = (Array.isArray(lines) ? lines : []).map((line: unknown) =>
    (Array.isArray(line) ? line : []).map(elementToText).join(''),
  );
  return [textAt(content, 'title'), ...body].filter((line) => line !== '').join('\n');
}

/** Words of one element by its tag; pictures, files and stickers have none. */
const TAGS: ReadonlyMap<string, (element: unknown) => string> = new Map(
  Object.entries({
    text: (element: unknown) => textAt(element, 'text'),
    md: (element: unknown) => textAt(element, 'text'),
    code_block: (element: unknown) => textAt(element, 'text'),
    a: (element: unknown) => textAt(element, 'text') || textAt(element, 'href'),
    at: (element: unknown) => {
      const key = textAt(element, 'user_id');
      return key.startsWith('@') ? key : `@${textAt(element, 'user_name')}`;
    },
  }),
);

function elementToText(element: unknown): string {
  return TAGS.get(textAt(element, 'tag'))?.(element) ?? '';
}

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
const TAGS: Readonly<Record<string, (element: unknown) => string>> = {
  text: (element) => textAt(element, 'text'),
  md: (element) => textAt(element, 'text'),
  code_block: (element) => textAt(element, 'text'),
  a: (element) => textAt(element, 'text') || textAt(element, 'href'),
  at: (element) => {
    const key = textAt(element, 'user_id');
    return key.startsWith('@') ? key : `@${textAt(element, 'user_name')}`;
  },
};

function elementToText(element: unknown): string {
  return TAGS[textAt(element, 'tag')]?.(element) ?? '';
}

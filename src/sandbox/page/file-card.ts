import { el } from './element.ts';
import { icon } from './icon.ts';
import { type Json, number, string } from './json.ts';
import { fileAddress } from './server.ts';
import { sizeText } from './size-text.ts';

/** A file as a card that downloads it. @param file `{file_key, file_name, size}`, size in bytes. */
export function fileCard(file: Json): HTMLElement {
  const name = string(file.file_name) || '未命名文件';
  const size = number(file.size, -1);
  return el(
    'a',
    { class: 'file-card', href: fileAddress(string(file.file_key)), download: name },
    el('span', { class: 'file-icon' }, icon('file')),
    el(
      'span',
      { class: 'file-words' },
      el('span', { class: 'file-name' }, name),
      el('span', { class: 'file-size' }, size < 0 ? '点击下载' : sizeText(size)),
    ),
    icon('download'),
  );
}

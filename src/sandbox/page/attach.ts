import { el } from './element.ts';
import { icon } from './icon.ts';

/** Larger ones do not go through: a document that people read is far smaller. */
const MOST_BYTES = 20_000_000;

/** Where files are chosen to be sent. */
export interface Attach {
  readonly root: HTMLElement;
}

/**
 * The button with which one chooses a file to send.
 * @param send gets its name and what it holds
 * @param refuse is told of one that is too large
 */
export function createAttach(send: (file: File) => void, refuse: () => void): Attach {
  const input = el('input', {
    type: 'file',
    hidden: true,
    'data-testid': 'attach',
    'aria-label': '选择文件',
  });
  const button = el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': '发送文件', title: '发送文件' },
    icon('file'),
  );
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file === undefined) return;
    if (file.size > MOST_BYTES) refuse();
    else send(file);
  });
  return { root: el('span', {}, button, input) };
}

/** A file's bytes as the sandbox takes them. */
export async function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

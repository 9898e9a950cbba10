import { el } from './element.ts';

/** Asks before something is done. @returns true only when 确定 was pressed; Escape and 取消 are no. */
export function askConfirm(title: string, text: string): Promise<boolean> {
  const dialog = el(
    'dialog',
    { class: 'confirm', 'aria-label': title || '请确认' },
    el('h2', {}, title || '请确认'),
    text === '' ? null : el('p', {}, text),
    el(
      'form',
      { method: 'dialog', class: 'confirm-buttons' },
      el('button', { value: 'no', class: 'button' }, '取消'),
      el('button', { value: 'yes', class: 'button', 'data-type': 'primary_filled', autofocus: true }, '确定'),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}

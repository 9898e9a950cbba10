import type { ActionResult } from '../api.ts';
import { byId, el } from './element.ts';

export type ToastType = NonNullable<ActionResult['toast']>['type'];

const SHOWN_MS = 4_000;

/** Shows a few words over the page for four seconds; screen readers hear them. */
export function showToast(type: ToastType, content: string): void {
  const toast = el('div', { class: 'toast', 'data-type': type }, content);
  byId('toasts').append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}

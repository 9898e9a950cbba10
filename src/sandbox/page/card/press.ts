import type { ActionResult } from '../../api.ts';
import { showToast } from '../toast.ts';

/**
 * Sends a callback and shows what came of it. Until the answer is there, the control shows that it is pending and
 * takes no other press; a client error is shown as Feishu shows it. The new card itself comes over the stream.
 */
export async function press(control: HTMLElement, send: () => Promise<ActionResult>): Promise<void> {
  if (control.hasAttribute('data-pending')) return;
  control.setAttribute('data-pending', '');
  control.setAttribute('aria-busy', 'true');
  try {
    const { toast, error } = await send();
    if (error !== undefined) showToast('error', `出错了，请稍后重试 code: ${error.code}`);
    else if (toast !== undefined) showToast(toast.type, toast.content);
  } catch {
    showToast('error', '没有连上体验环境，请稍后重试');
  } finally {
    control.removeAttribute('data-pending');
    control.removeAttribute('aria-busy');
  }
}

import type { CardAction } from '../core/message.ts';
import type { Button, Reply } from '../core/reply.ts';

/** @returns the sent form's text of that name, trimmed; empty where there is none: forms come from outside. */
export function formText({ form }: CardAction, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** Nothing was arranged because there is no need to. */
export function nothingToDo(text: string): Reply {
  return {
    title: '不用设',
    tone: 'plain',
    blocks: [{ kind: 'text', text }],
    toast: { type: 'info', text },
  };
}

/** Leaves a card that asks something, with nothing changed. */
export function leaveArranging(): Reply {
  const text = '已取消，什么也没有改。';
  return { title: '已取消', tone: 'plain', blocks: [{ kind: 'text', text }], toast: { type: 'info', text } };
}

/** The button that abandons a card that asks something. */
export const LEAVE_BUTTON: Button = { label: '取消', action: 'arrangements.leave' };

/** The button that ends an arrangement. @param label holds 取消 */
export function endButton(label: string, id: string, confirm: string): Button {
  return { label, action: 'arrangements.end', payload: { i: id }, style: 'danger', confirm };
}

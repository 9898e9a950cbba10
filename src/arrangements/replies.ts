import type { CardAction } from '../core/message.ts';
import type { Button, Reply } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';

/** @returns the sent form's text of that name, trimmed; empty where there is none: forms come from outside. */
export function formText({ form }: CardAction, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** Nothing was arranged because there is no need to. */
export function nothingToDo(text: string): Reply {
  return {
    title: texts().arrangements.needless,
    tone: 'plain',
    blocks: [{ kind: 'text', text }],
    toast: { type: 'info', text },
  };
}

/** Leaves a card that asks something, with nothing changed. */
export function leaveArranging(): Reply {
  const { left, leftText: text } = texts().arrangements;
  return { title: left, tone: 'plain', blocks: [{ kind: 'text', text }], toast: { type: 'info', text } };
}

/** The button that abandons a card that asks something. */
export function leaveButton(): Button {
  return { label: texts().arrangements.cancel, action: 'arrangements.leave' };
}

/** The button that ends an arrangement. @param label says that it ends */
export function endButton(label: string, id: string, confirm: string): Button {
  return { label, action: 'arrangements.end', payload: { i: id }, style: 'danger', confirm };
}

import type { Button, Link } from '../../core/reply.ts';
import { texts } from '../../texts/texts.ts';
import { type Element, type Frame, plainText } from './element.ts';
import { buttonName } from './names.ts';

/** Buttons side by side, wrapping where the screen is narrow. */
export function buttonRow(buttons: readonly Button[], frame: Frame): readonly Element[] {
  const [only, ...others] = buttons;
  if (only === undefined) return [];
  if (others.length === 0) return [button(only, frame)];
  const columns = buttons.map((each) => ({ tag: 'column', width: 'auto', elements: [button(each, frame)] }));
  return [{ tag: 'column_set', flex_mode: 'flow', horizontal_spacing: '8px', columns }];
}

/**
 * One button. What it means stands in its value and again in its name: sources disagree on which of them arrives
 * when a form is sent.
 */
export function button(given: Button, frame: Frame, more: Readonly<Record<string, unknown>> = {}): Element {
  const payload = given.payload ?? {};
  return {
    tag: 'button',
    name: frame.names.unique(buttonName(given.action, payload)),
    type: TYPES[given.style ?? 'default'],
    text: plainText(given.label),
    ...more,
    ...(given.confirm === undefined
      ? {}
      : { confirm: { title: plainText(texts().feishu.card.confirm), text: plainText(given.confirm) } }),
    behaviors: [{ type: 'callback', value: buttonValue(given.action, payload, frame) }],
  };
}

/** A button that opens a page (behaviour `open_url` on Feishu's page on the button component). */
export function linkButton({ label, address }: Link, frame: Frame): Element {
  return {
    tag: 'button',
    name: frame.names.unique('link'),
    type: TYPES.primary,
    text: plainText(label),
    behaviors: [{ type: 'open_url', default_url: address }],
  };
}

/** The filled kind is the one that a thumb finds at once. */
const TYPES = { primary: 'primary_filled', default: 'default', danger: 'danger' } as const;

function buttonValue(action: string, payload: Button['payload'], frame: Frame): object {
  return { a: action, v: 1, ...(frame.chatType === null ? {} : { t: frame.chatType }), p: payload };
}

import { isObject, type Json, list, object, string } from '../json.ts';
import { isWebAddress } from '../web-address.ts';

/** What pressing an element does. */
export interface Behaviours {
  /** The callback's value, `{}` when it has none; null when nothing is called back. */
  readonly callback: Json | null;
  /** The web page that opens, or null. */
  readonly address: string | null;
}

/** Reads `behaviors`, and the older `value`, `url` and `multi_url` that Feishu still honours. */
export function behavioursOf(element: Json): Behaviours {
  const behaviours = list(element.behaviors).filter(isObject);
  const callback = behaviours.find(({ type }) => type === 'callback');
  const open = behaviours.find(({ type }) => type === 'open_url');
  const multi = object(element.multi_url);
  const address = [open?.pc_url, open?.default_url, element.url, multi.pc_url, multi.url]
    .map(string)
    .find(isWebAddress);
  return {
    callback:
      callback !== undefined ? object(callback.value) : isObject(element.value) ? element.value : null,
    address: address ?? null,
  };
}

import { el } from './element.ts';
import { isWebAddress } from './web-address.ts';

/** A link that opens beside the page. An address other than http(s) is shown as plain words. */
export function link(words: string, address: string): HTMLElement {
  if (!isWebAddress(address)) return el('span', {}, words);
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words);
}

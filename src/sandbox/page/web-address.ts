/** Feishu follows http(s) only; so does the page. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

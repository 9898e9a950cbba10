import type { Page } from 'playwright-core';
import type { BrowserKit } from '../../kit/browser.ts';
import { card, pageState } from './builders.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';

/** The behaviour of an element that calls the bot back with `value`. */
export function callback(value: object): readonly object[] {
  return [{ type: 'callback', value }];
}

/** Opens the page on a group in which the bot has sent one card (message_id `card`), and waits until it is drawn. */
export async function showCard(
  kit: BrowserKit,
  elements: readonly object[],
  header: object = {},
): Promise<{ readonly fake: FakeServer; readonly page: Page }> {
  const fake = await startFakeServer(pageState([card(elements, { messageId: 'card' }, header)]));
  const page = await kit.open(fake.url);
  await page.getByTestId('message-card').waitFor();
  return { fake, page };
}

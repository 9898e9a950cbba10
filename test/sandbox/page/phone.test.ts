import { expect, test } from 'vitest';
import { DESKTOP, describeInBrowser, PHONE } from '../../kit/browser.ts';
import { GROUP, message, pageState } from './builders.ts';
import { startFakeServer } from './fake-server.ts';

describeInBrowser('the chat page on a phone', (kit) => {
  test('list and chat are two views, and the way back is there', async () => {
    const fake = await startFakeServer(pageState([message({ messageId: 'hello' })]));
    const page = await kit.open(fake.url, PHONE);
    await page.getByTestId(`chat-${GROUP}`).tap();
    await page.getByTestId('message-hello').waitFor();
    expect(await page.getByTestId('persona').isVisible()).toBe(false);
    await page.getByTestId('back').tap();
    await page.getByTestId('persona').waitFor();
    expect(await page.getByTestId('composer').isVisible()).toBe(false);
  });

  test('nothing is wider than the screen, and what is touched is big enough', async () => {
    const long = { text: `${'很长的话'.repeat(60)} https://example.com/${'a'.repeat(200)}` };
    const fake = await startFakeServer(pageState([message({ content: long })]));
    const page = await kit.open(`${fake.url}/#${GROUP}`, PHONE);
    await page.getByTestId('composer').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    for (const id of ['send', 'back', 'clock-hour', 'clock-day', 'clock-week', 'clock-quarter-end']) {
      const box = await page.getByTestId(id).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), id).toBeGreaterThanOrEqual(44);
    }
  });

  test('the window may change from wide to narrow', async () => {
    const fake = await startFakeServer(pageState([message({ messageId: 'hello' })]));
    const page = await kit.open(fake.url, DESKTOP);
    await page.getByTestId('message-hello').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('back').click();
    await page.getByTestId('composer').waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByTestId('message-hello').waitFor();
  });
});

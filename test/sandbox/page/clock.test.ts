import { expect, test } from 'vitest';
import { describeInBrowser } from '../../kit/browser.ts';
import { message, pageState } from './builders.ts';
import { startFakeServer } from './fake-server.ts';

describeInBrowser('the clock', (kit) => {
  test('it shows the time of the zone and moves by an hour, a day and a week', async () => {
    const fake = await startFakeServer(pageState([message()]));
    const page = await kit.open(fake.url);
    const clock = page.getByTestId('clock');
    const shows = (words: string) => clock.filter({ hasText: words }).waitFor();
    await shows('2026年3月17日 周二10:00');
    await page.getByTestId('clock-hour').click();
    await shows('2026年3月17日 周二11:00');
    await page.getByTestId('clock-day').click();
    await shows('2026年3月18日 周三11:00');
    await page.getByTestId('clock-week').click();
    await shows('2026年3月25日 周三11:00');
    expect(fake.moves).toEqual([
      { advanceMs: 3_600_000 },
      { advanceMs: 86_400_000 },
      { advanceMs: 604_800_000 },
    ]);
  });

  test('it goes to the end of the quarter, and from there to the end of the next', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(fake.url);
    const clock = page.getByTestId('clock');
    await page.getByTestId('clock-quarter-end').click();
    await clock.filter({ hasText: '2026年3月31日 周二10:10' }).waitFor();
    await page.getByTestId('clock-quarter-end').click();
    await clock.filter({ hasText: '2026年6月30日 周二10:10' }).waitFor();
  });

  test('it goes to a given time of the zone, but never back', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(fake.url);
    await page.getByTestId('clock-to').fill('2026-03-16T09:00');
    await page.getByTestId('clock-go').click();
    await page.getByText('体验环境的时间只能往前走').waitFor();
    expect(fake.moves).toEqual([]);
    await page.getByTestId('clock-to').fill('2026-04-01T08:30');
    await page.getByTestId('clock-to').press('Enter');
    await page.getByTestId('clock').filter({ hasText: '2026年4月1日 周三08:30' }).waitFor();
    expect(fake.moves).toEqual([{ to: '2026-04-01T00:30:00.000Z' }]);
    expect(await page.getByTestId('clock-to').inputValue()).toBe('');
  });

  test('it follows when somebody else moves it, and the labels in the list follow too', async () => {
    const fake = await startFakeServer(pageState([message()]));
    const page = await kit.open(fake.url);
    await page.locator('.chat-time').filter({ hasText: '10:00' }).waitFor();
    await expect.poll(() => fake.openStreams()).toBe(1);
    fake.emit({ type: 'clock', now: Date.parse('2026-03-18T09:00:00+08:00') });
    await page.getByTestId('clock').filter({ hasText: '3月18日 周三09:00' }).waitFor();
    await page.locator('.chat-time').filter({ hasText: '昨天' }).waitFor();
  });

  test('a refused move is told', async () => {
    const fake = await startFakeServer(pageState());
    const page = await kit.open(fake.url);
    fake.postStatus = 400;
    await page.getByTestId('clock-hour').click();
    await page.getByText('没有连上体验环境，请稍后重试').waitFor();
  });
});

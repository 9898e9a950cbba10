import { stat } from 'node:fs/promises';
import { isoWithOffset } from '../../calendar/zone.ts';
import { storeUrlOf } from '../../demo.ts';
import { examineStore } from '../../store/repair.ts';
import { bad, type Check, good, WITHOUT_SETTINGS } from './check.ts';

/** Two clocks may differ by so much without harm: reminders go out on the quarter of an hour. */
const HARMLESS_MS = 5 * 60 * 1000;
/** Nothing was built before. */
const EARLIEST = Date.parse('2026-01-01T00:00:00Z');

/** Whether the machine's clock can be right, and what it shows in the zone of the settings. */
export const clockCheck: Check = {
  title: '时间和时区',
  async look({ terminal, config }) {
    if (config === null) return WITHOUT_SETTINGS;
    const now = terminal.now();
    const shown = isoWithOffset(now, config.timeZone).replace('T', ' ').slice(0, 16);
    const text = `现在是 ${shown}（${config.timeZone}）`;
    const latest = await latestWriting(storeUrlOf(config));
    if (now < EARLIEST || latest > now + HARMLESS_MS)
      return [bad(`${text}，比数据文件夹里最后一次写入还早。请校准系统时间，否则日期和提醒会错。`)];
    return [good(`${text}，和手表对不上时请校准系统时间。`)];
  },
};

/** @returns epoch milliseconds; 0 where nothing is known */
async function latestWriting(url: string): Promise<number> {
  if (!/^file:/i.test(url)) return 0;
  const paths = (await examineStore(url)).map(({ path }) => path);
  const times = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}

import { isoWithOffset } from '../../calendar/zone.ts';
import { storeUrlOf } from '../../demo.ts';
import { lastWriting } from '../../store/repair.ts';
import { bad, type Check, good, WITHOUT_SETTINGS } from './check.ts';

/** Two clocks may differ by so much without harm: reminders go out on the quarter of an hour. */
const HARMLESS_MS = 5 * 60 * 1000;
/** Nothing was built before. */
const EARLIEST = Date.parse('2026-01-01T00:00:00Z');

/** Whether the machine's clock can be right, and what it shows in the zone of the settings. */
export const clockCheck: Check = {
  title: '时间和时区',
  async look({ terminal, config, app }) {
    if (config === null) return WITHOUT_SETTINGS;
    const now = terminal.now();
    const shown = isoWithOffset(now, config.timeZone).replace('T', ' ').slice(0, 16);
    const text = `现在是 ${shown}（${config.timeZone}）`;
    const url = storeUrlOf(config);
    const latest = /^file:/i.test(url) ? await lastWriting(url) : 0;
    if (now < EARLIEST || latest > now + HARMLESS_MS)
      return [bad(`${text}，比数据文件夹里最后一次写入还早。请校准系统时间，否则日期和提醒会错。`)];
    const aheadMs = (await app())?.aheadMs ?? 0;
    if (Math.abs(aheadMs) > HARMLESS_MS) {
      const minutes = Math.round(Math.abs(aheadMs) / 60_000);
      return [bad(`${text}，比飞书的时间${aheadMs > 0 ? '快' : '慢'}${minutes}分钟。请校准系统时间。`)];
    }
    return [good(`${text}，和手表对不上时请校准系统时间。`)];
  },
};

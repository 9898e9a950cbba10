import { isoWithOffset } from '../../calendar/zone.ts';
import { storeUrlOf } from '../../demo.ts';
import { lastWriting } from '../../store/repair.ts';
import { texts } from '../../texts/texts.ts';
import { bad, type Check, good, withoutSettings } from './check.ts';

/** Two clocks may differ by so much without harm: reminders go out on the quarter of an hour. */
const HARMLESS_MS = 5 * 60 * 1000;
/** Nothing was built before. */
const EARLIEST = Date.parse('2026-01-01T00:00:00Z');

/** Whether the machine's clock can be right, and what it shows in the zone of the settings. */
export const clockCheck: Check = {
  get title() {
    return texts().cli.checks.clock.title;
  },
  async look({ terminal, config, app }) {
    if (config === null) return withoutSettings();
    const now = terminal.now();
    const shown = isoWithOffset(now, config.timeZone).replace('T', ' ').slice(0, 16);
    const said = texts().cli.checks.clock;
    const url = storeUrlOf(config);
    const latest = /^file:/i.test(url) ? await lastWriting(url) : 0;
    if (now < EARLIEST || latest > now + HARMLESS_MS) return [bad(said.backwards(shown, config.timeZone))];
    const aheadMs = (await app())?.aheadMs ?? 0;
    if (Math.abs(aheadMs) > HARMLESS_MS) {
      const minutes = Math.round(Math.abs(aheadMs) / 60_000);
      return [bad((aheadMs > 0 ? said.fast : said.slow)(shown, config.timeZone, minutes))];
    }
    return [good(said.good(shown, config.timeZone))];
  },
};

import { texts } from '../../texts/texts.ts';
import { settings } from '../kit/settings.ts';
import { type Check, good } from './check.ts';

/** Whether every setting can be used. */
export const settingsCheck: Check = {
  get title() {
    return texts().cli.checks.settings.title;
  },
  async look({ terminal }) {
    const { mode } = await settings(terminal);
    return [good(texts().cli.checks.settings[mode])];
  },
};

import { texts } from '../../texts/texts.ts';
import { bad, type Check, good } from './check.ts';

/** Whether the app has a bot that is in use. */
export const botCheck: Check = {
  get title() {
    return texts().cli.checks.bot.title;
  },
  async look({ app }) {
    const examination = await app();
    if (examination === null || examination.refusal !== null) return [];
    const { bot, botName } = examination;
    const text = texts().cli.checks.bot[bot](botName);
    return [bot === 'active' ? good(text) : bad(text)];
  },
};

import { WRONG_CREDENTIALS } from '../../feishu/bot.ts';
import type { FeishuError } from '../../feishu/error.ts';
import { texts } from '../../texts/texts.ts';
import { bad, type Check, good, withoutSettings } from './check.ts';

/** The general list of server errors: the machine's address is not on the app's list. */
const ADDRESS_REFUSED = 99991401;

/** Whether the platform gives the app a token. */
export const credentialsCheck: Check = {
  get title() {
    return texts().cli.checks.credentials.title;
  },
  async look({ config, app }) {
    if (config === null) return withoutSettings();
    const examination = await app();
    if (config.feishu === null || examination === null) return [];
    const { refusal } = examination;
    if (refusal !== null) return [bad(whatToDo(refusal, config.feishu.domain))];
    return [good(texts().cli.checks.credentials.good(config.feishu.appId))];
  },
};

function whatToDo({ code, msg, logId }: FeishuError, domain: string): string {
  const said = texts().cli.checks.credentials;
  if (code === null) return said.unreachable(domain, msg);
  if (WRONG_CREDENTIALS.has(code)) return said.wrong(code);
  return code === ADDRESS_REFUSED ? said.address(code) : said.refused(code, logId);
}

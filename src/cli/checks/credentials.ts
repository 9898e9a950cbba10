import { WRONG_CREDENTIALS } from '../../feishu/bot.ts';
import type { FeishuError } from '../../feishu/error.ts';
import { bad, type Check, good, WITHOUT_SETTINGS } from './check.ts';

/** The general list of server errors: the machine's address is not on the app's list. */
const ADDRESS_REFUSED = 99991401;

/** Whether the platform gives the app a token. */
export const credentialsCheck: Check = {
  title: '飞书凭据',
  async look({ config, app }) {
    if (config === null) return WITHOUT_SETTINGS;
    const examination = await app();
    if (config.feishu === null || examination === null) return [];
    const { refusal } = examination;
    if (refusal !== null) return [bad(whatToDo(refusal, config.feishu.domain))];
    return [good(`飞书认得应用 ${config.feishu.appId}。`)];
  },
};

function whatToDo({ code, msg, logId }: FeishuError, domain: string): string {
  if (code === null)
    return `连不上 ${domain}（${msg}）。请检查这台机器的网络和代理，以及 LARK_DOMAIN；连上以后再查一次。`;
  if (WRONG_CREDENTIALS.has(code))
    return `飞书不认 LARK_APP_ID 或 LARK_APP_SECRET（错误码 ${code}）。请到开发者后台“凭证与基础信息”核对，再运行 npx zhibu setup 重填；国际版要选 Lark。`;
  if (code === ADDRESS_REFUSED)
    return `飞书不接受这台机器的网络地址（错误码 ${code}）。请到开发者后台“安全设置”，把它加进 IP 白名单。`;
  const id = logId === null ? '' : `，查询编号 ${logId}`;
  return `飞书没有接受（错误码 ${code}${id}）。请确认应用已经发布、没有停用，再查一次。`;
}

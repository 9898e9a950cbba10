import { renderUnicodeCompact } from 'uqr';
import { DOMAINS } from '../../config.ts';
import { UserError } from '../../core/errors.ts';
import {
  type RegisteredApp,
  RegistrationError,
  type RegistrationFailure,
  registerApp,
} from '../../feishu/register.ts';
import type { Dialogue } from './dialogue.ts';
import { askSetting, choose } from './questions.ts';

/** The app that the assistant is to use, as settings, and who made it. */
export interface ChosenApp {
  readonly settings: Readonly<Record<string, string>>;
  /** open_id of who scanned the code, or ''. */
  readonly owner: string;
}

/**
 * Has an app made, takes an existing one, or leaves the one that is set.
 * @param current `LARK_APP_ID` (with a secret) and `LARK_DOMAIN` as they are set, '' where they are not
 * @throws UserError where no app comes of it
 */
export async function chooseApp(
  dialogue: Dialogue,
  out: (line: string) => void,
  current: { readonly appId: string; readonly domain: string },
): Promise<ChosenApp> {
  const { appId } = current;
  const way = await choose<'keep' | 'make' | 'take'>(dialogue, out, [
    ...(appId === '' ? [] : [{ value: 'keep' as const, label: `沿用现在的 ${appId}` }]),
    { value: 'make', label: '用飞书扫二维码，新建一个（推荐）' },
    { value: 'take', label: '用已经有的，填 App ID 和 App Secret' },
  ]);
  if (way === 'keep') return { settings: {}, owner: '' };
  const domain = await chooseDomain(dialogue, out, current.domain, way === 'take');
  return way === 'make' ? makeApp(dialogue, out, domain) : takeApp(dialogue, out, domain);
}

/** @returns a value for `LARK_DOMAIN`; a scanned code tells the edition by itself, and a set address stays */
async function chooseDomain(
  dialogue: Dialogue,
  out: (line: string) => void,
  current: string,
  asks: boolean,
): Promise<string> {
  if (/^https?:/i.test(current)) {
    out(`平台地址用现在设置的 ${current}。`);
    return current;
  }
  if (!asks) return current === 'lark' ? 'lark' : 'feishu';
  out('应用在哪里？');
  return choose(dialogue, out, [
    { value: 'feishu', label: '飞书' },
    { value: 'lark', label: 'Lark（国际版）' },
  ]);
}

async function takeApp(
  dialogue: Dialogue,
  out: (line: string) => void,
  LARK_DOMAIN: string,
): Promise<ChosenApp> {
  out('这两项在开发者后台（open.feishu.cn/app）这个应用的“凭证与基础信息”里。');
  const LARK_APP_ID = await askSetting(dialogue, out, 'LARK_APP_ID', 'App ID：');
  const question = 'App Secret（输入时不显示）：';
  const LARK_APP_SECRET = await askSetting(dialogue, out, 'LARK_APP_SECRET', question, { secret: true });
  return { settings: { LARK_APP_ID, LARK_APP_SECRET, LARK_DOMAIN }, owner: '' };
}

async function makeApp(dialogue: Dialogue, out: (line: string) => void, given: string): Promise<ChosenApp> {
  const made = await register(dialogue, out, originOf(given));
  out(`应用已建好：${made.appId}。要是没有做完就退出，它还在开发者后台，下次选“用已经有的”。`);
  const LARK_DOMAIN = made.isLark && given === 'feishu' ? 'lark' : given;
  const settings = { LARK_APP_ID: made.appId, LARK_APP_SECRET: made.appSecret, LARK_DOMAIN };
  return { settings, owner: made.openId };
}

function originOf(domain: string): string {
  if (domain === 'feishu' || domain === 'lark') return DOMAINS[domain];
  return domain.replace(/\/+$/, '');
}

async function register(
  dialogue: Dialogue,
  out: (line: string) => void,
  domain: string,
): Promise<RegisteredApp> {
  const { signal, columns } = dialogue;
  try {
    return await registerApp({
      ...{ domain, signal, name: '支部助手' },
      onLink(url, seconds) {
        const code = renderUnicodeCompact(url);
        const fits = columns === null || code.indexOf('\n') <= columns;
        out(
          fits
            ? `${columns === null ? code : inWhiteOnBlack(code)}\n请用手机飞书扫上面的二维码；扫不了，就在登录了飞书的浏览器里打开：`
            : '窗口太窄，放不下二维码（可以拉宽以后重来）。请在登录了飞书的浏览器里打开：',
        );
        out(url);
        out(`在打开的页面上核对权限、点同意。等您确认，${Math.ceil(seconds / 60)}分钟内有效……`);
      },
    });
  } catch (error) {
    if (!(error instanceof RegistrationError)) throw error;
    throw new UserError(FAILURES[error.why], { cause: error });
  }
}

/** Light has to be light on a window with dark letters, too: not every camera reads a code that is turned about. */
function inWhiteOnBlack(code: string): string {
  return code.replace(/^.+$/gm, '\u001b[97;40m$&\u001b[0m');
}

const FAILURES: Readonly<Record<RegistrationFailure, string>> = {
  denied: '扫码的人点了拒绝，没有建应用，.env 没有改动。可以重新运行 npx zhibu setup。',
  expired: '二维码过期了，没有建应用，.env 没有改动。请重新运行 npx zhibu setup。',
  aborted: '已退出，没有建应用，.env 没有改动。',
  unreachable:
    '连不上飞书，没有建应用，.env 没有改动。请检查这台机器的网络和代理；也可以在开发者后台自己建好应用，再选“用已经有的”。',
  refused:
    '飞书没有让建应用，.env 没有改动。请在开发者后台（open.feishu.cn/app）自己建好，再选“用已经有的”。',
};

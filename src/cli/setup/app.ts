import { renderUnicodeCompact } from 'uqr';
import { DOMAINS } from '../../config/settings.ts';
import { UserError } from '../../core/errors.ts';
import { type RegisteredApp, RegistrationError, registerApp } from '../../feishu/register.ts';
import { texts } from '../../texts/texts.ts';
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
  const said = texts().cli.setup.app;
  const { appId } = current;
  const way = await choose<'keep' | 'make' | 'take'>(dialogue, out, [
    ...(appId === '' ? [] : [{ value: 'keep' as const, label: said.keep(appId) }]),
    { value: 'make', label: said.make },
    { value: 'take', label: said.take },
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
  const said = texts().cli.setup.app;
  if (/^https?:/i.test(current)) {
    out(said.platformKept(current));
    return current;
  }
  if (!asks) return current === 'lark' ? 'lark' : 'feishu';
  out(said.where);
  return choose(dialogue, out, [
    { value: 'feishu', label: said.feishu },
    { value: 'lark', label: said.lark },
  ]);
}

async function takeApp(
  dialogue: Dialogue,
  out: (line: string) => void,
  LARK_DOMAIN: string,
): Promise<ChosenApp> {
  const { app, questions } = texts().cli.setup;
  out(app.credentials);
  const LARK_APP_ID = await askSetting(dialogue, out, 'LARK_APP_ID', questions.value('App ID', ''));
  const question = questions.secret('App Secret');
  const LARK_APP_SECRET = await askSetting(dialogue, out, 'LARK_APP_SECRET', question, { secret: true });
  return { settings: { LARK_APP_ID, LARK_APP_SECRET, LARK_DOMAIN }, owner: '' };
}

async function makeApp(dialogue: Dialogue, out: (line: string) => void, given: string): Promise<ChosenApp> {
  const made = await register(dialogue, out, originOf(given));
  out(texts().cli.setup.app.made(made.appId));
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
  const said = texts().cli.setup.app;
  const { signal, columns } = dialogue;
  try {
    return await registerApp({
      ...{ domain, signal, name: '支部助手' },
      onLink(url, seconds) {
        const code = renderUnicodeCompact(url);
        const fits = columns === null || code.indexOf('\n') <= columns;
        out(fits ? `${columns === null ? code : inWhiteOnBlack(code)}\n${said.scan}` : said.tooNarrow);
        out(url);
        out(said.waiting(Math.ceil(seconds / 60)));
      },
    });
  } catch (error) {
    if (!(error instanceof RegistrationError)) throw error;
    throw new UserError(said.failures[error.why], { cause: error });
  }
}

/** Light has to be light on a window with dark letters, too: not every camera reads a code that is turned about. */
function inWhiteOnBlack(code: string): string {
  return code.replace(/^.+$/gm, '\u001b[97;40m$&\u001b[0m');
}

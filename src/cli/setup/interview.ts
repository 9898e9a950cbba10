import { randomBytes } from 'node:crypto';
import { texts } from '../../texts/texts.ts';
import { chooseApp } from './app.ts';
import type { Dialogue } from './dialogue.ts';
import { askSetting, choose } from './questions.ts';

/** Values of settings by their names. */
export type Values = Readonly<Record<string, string>>;

const KEY_BYTES = 32;

/**
 * Asks for everything that an assistant needs.
 * @param current the settings as they are now
 * @returns what is to be changed
 * @throws UserError when the person stops
 */
export async function interview(
  dialogue: Dialogue,
  out: (line: string) => void,
  current: Values,
): Promise<Values> {
  const said = texts().cli.setup;
  const { LARK_APP_ID = '', LARK_APP_SECRET = '', LARK_DOMAIN: domain = '' } = current;
  out(`\n${said.steps.app}`);
  const appId = LARK_APP_SECRET === '' ? '' : LARK_APP_ID;
  const app = await chooseApp(dialogue, out, { appId, domain });
  const isOther = LARK_APP_ID !== '' && (app.settings.LARK_APP_ID ?? LARK_APP_ID) !== LARK_APP_ID;
  if (isOther) out(said.otherApp);
  out(`\n${said.steps.transport}`);
  const transport = await askTransport(dialogue, out);
  out(`\n${said.steps.store}`);
  const store = await askStore(dialogue, out, current);
  out(`\n${said.steps.administrator}`);
  out(said.administrator);
  const admins = isOther ? '' : (current.ADMIN_OPEN_IDS ?? '');
  const usual = admins === '' ? app.owner : admins;
  const question = said.questions.value('open_id', usual);
  const ADMIN_OPEN_IDS = await askSetting(dialogue, out, 'ADMIN_OPEN_IDS', question, { usual });
  return { ...app.settings, ...transport, ...store, ADMIN_OPEN_IDS };
}

async function askTransport(dialogue: Dialogue, out: (line: string) => void): Promise<Values> {
  const said = texts().cli.setup;
  const LARK_TRANSPORT = await choose<'websocket' | 'webhook'>(dialogue, out, [
    { value: 'websocket', label: said.transport.websocket },
    { value: 'webhook', label: said.transport.webhook },
  ]);
  if (LARK_TRANSPORT === 'websocket') return { LARK_TRANSPORT };
  out(said.transport.keys);
  const ask = (name: string, label: string) =>
    askSetting(dialogue, out, name, said.questions.secret(label), { secret: true });
  const LARK_ENCRYPT_KEY = await ask('LARK_ENCRYPT_KEY', 'Encrypt Key');
  const LARK_VERIFICATION_TOKEN = await ask('LARK_VERIFICATION_TOKEN', 'Verification Token');
  return { LARK_TRANSPORT, LARK_ENCRYPT_KEY, LARK_VERIFICATION_TOKEN };
}

async function askStore(dialogue: Dialogue, out: (line: string) => void, current: Values): Promise<Values> {
  const said = texts().cli.setup.store;
  const { STORE_URL: now = '', SECRET_KEY: key = '' } = current;
  const place = await choose<'keep' | 'file' | 'postgres'>(dialogue, out, [
    ...(now === '' ? [] : [{ value: 'keep' as const, label: said.keep }]),
    { value: 'file', label: said.file },
    { value: 'postgres', label: said.postgres },
  ]);
  if (place === 'keep') return {};
  if (place === 'file') return { STORE_URL: 'file:./var' };
  const STORE_URL = await askDatabase(dialogue, out);
  out(said.moving);
  if (key !== '') return { STORE_URL };
  out(said.newKey);
  return { STORE_URL, SECRET_KEY: randomBytes(KEY_BYTES).toString('base64') };
}

async function askDatabase(dialogue: Dialogue, out: (line: string) => void): Promise<string> {
  const said = texts().cli.setup.store;
  for (;;) {
    const url = await askSetting(dialogue, out, 'STORE_URL', said.address, { secret: true });
    if (/^postgres(?:ql)?:/.test(url)) return url;
    out(said.wrongAddress);
  }
}

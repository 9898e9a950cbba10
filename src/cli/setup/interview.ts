import { randomBytes } from 'node:crypto';
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
  const { LARK_APP_ID = '', LARK_APP_SECRET = '', LARK_DOMAIN: domain = '' } = current;
  out('\n第1步，共4步：飞书应用');
  const appId = LARK_APP_SECRET === '' ? '' : LARK_APP_ID;
  const app = await chooseApp(dialogue, out, { appId, domain });
  const isOther = LARK_APP_ID !== '' && (app.settings.LARK_APP_ID ?? LARK_APP_ID) !== LARK_APP_ID;
  if (isOther) out('换了应用，每个人的 open_id 都会变：启动以后要重新导入名册。');
  out('\n第2步，共4步：怎样收消息');
  const transport = await askTransport(dialogue, out);
  out('\n第3步，共4步：数据放在哪里');
  const store = await askStore(dialogue, out, current);
  out('\n第4步，共4步：管理员');
  out('第一位管理员的 open_id，形如 ou_1a2b。不知道可以空着：启动以后，本人私聊机器人发“我是谁”就能看到。');
  const admins = isOther ? '' : (current.ADMIN_OPEN_IDS ?? '');
  const usual = admins === '' ? app.owner : admins;
  const question = usual === '' ? 'open_id：' : `open_id [${usual}]：`;
  const ADMIN_OPEN_IDS = await askSetting(dialogue, out, 'ADMIN_OPEN_IDS', question, { usual });
  return { ...app.settings, ...transport, ...store, ADMIN_OPEN_IDS };
}

async function askTransport(dialogue: Dialogue, out: (line: string) => void): Promise<Values> {
  const LARK_TRANSPORT = await choose<'websocket' | 'webhook'>(dialogue, out, [
    { value: 'websocket', label: '长连接：不需要公网地址（推荐）' },
    { value: 'webhook', label: 'webhook：飞书把消息推到您的公网地址' },
  ]);
  if (LARK_TRANSPORT === 'websocket') return { LARK_TRANSPORT };
  out('这两项在开发者后台“事件与回调 → 加密策略”里。');
  const ask = (name: string, label: string) =>
    askSetting(dialogue, out, name, `${label}（输入时不显示）：`, { secret: true });
  const LARK_ENCRYPT_KEY = await ask('LARK_ENCRYPT_KEY', 'Encrypt Key');
  const LARK_VERIFICATION_TOKEN = await ask('LARK_VERIFICATION_TOKEN', 'Verification Token');
  return { LARK_TRANSPORT, LARK_ENCRYPT_KEY, LARK_VERIFICATION_TOKEN };
}

async function askStore(dialogue: Dialogue, out: (line: string) => void, current: Values): Promise<Values> {
  const { STORE_URL: now = '', SECRET_KEY: key = '' } = current;
  const place = await choose<'keep' | 'file' | 'postgres'>(dialogue, out, [
    ...(now === '' ? [] : [{ value: 'keep' as const, label: '不变，用现在设置的地方' }]),
    { value: 'file', label: '这台机器的 var 文件夹（适合几百个支部以内）' },
    { value: 'postgres', label: 'PostgreSQL 数据库（更多支部，或几个程序一起运行）' },
  ]);
  if (place === 'keep') return {};
  if (place === 'file') return { STORE_URL: 'file:./var' };
  const STORE_URL = await askDatabase(dialogue, out);
  out(
    '已经在用的数据，用 zhibu backup 和 zhibu restore 搬过去；原来的 secret.key 要接在 SECRET_KEY 后面，用逗号隔开。',
  );
  if (key !== '') return { STORE_URL };
  out('已生成加密谈话概要用的 SECRET_KEY，会写进 .env。请另外保管一份：丢了它，概要就读不出来。');
  return { STORE_URL, SECRET_KEY: randomBytes(KEY_BYTES).toString('base64') };
}

async function askDatabase(dialogue: Dialogue, out: (line: string) => void): Promise<string> {
  for (;;) {
    const question = '数据库地址，形如 postgres://用户:密码@主机/库（输入时不显示）：';
    const url = await askSetting(dialogue, out, 'STORE_URL', question, { secret: true });
    if (/^postgres(?:ql)?:/.test(url)) return url;
    out('数据库地址要以 postgres:// 开头。');
  }
}

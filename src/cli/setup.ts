import { parseEnv } from 'node:util';
import { withSettings } from '../config/write-env.ts';
import { SETTING_NAMES } from '../config.ts';
import { UserError } from '../core/errors.ts';
import doctor from './doctor.ts';
import { dotenvText } from './kit/settings.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';
import { type Dialogue, openDialogue } from './setup/dialogue.ts';
import { emptyEnv, writeEnv } from './setup/env-file.ts';
import { interview, type Values } from './setup/interview.ts';
import { confirm } from './setup/questions.ts';

const setup: Subcommand = {
  summary: '一问一答，接上飞书：扫码建应用或用已有的，写好 .env，再检查一遍',
  usage: 'zhibu setup',
  async run(args, terminal) {
    if (args.length > 0) throw new UsageError('setup 后面不写别的，它会一项一项地问');
    if (terminal.keyboard === undefined)
      throw new UserError('这里没有人可以问。请在终端窗口里直接运行 npx zhibu setup。');
    const dialogue = openDialogue(terminal.keyboard);
    try {
      if (!(await fillIn(dialogue, terminal))) return;
    } finally {
      dialogue.close();
    }
    terminal.out('\n检查一遍：');
    await doctor.run([], terminal);
  },
};

export default setup;

/** @returns whether a `.env` was written */
async function fillIn(dialogue: Dialogue, terminal: Terminal): Promise<boolean> {
  const { cwd } = terminal;
  const out = (line: string) => terminal.out(line);
  out(WELCOME);
  const before = await dotenvText(cwd);
  if (before !== null && !(await confirm(dialogue, out, CHANGE, false))) {
    out('.env 没有改动。');
    return false;
  }
  const blank = before ?? (await emptyEnv());
  // A file that cannot be changed is better known of before somebody has made an app.
  withSettings(blank, Object.fromEntries(SETTING_NAMES.map((name) => [name, ''])));
  const values = await interview(dialogue, out, currentValues(terminal, before));
  const text = withSettings(blank, values);
  out(`\n会写进 ${cwd} 里的 .env：`);
  for (const [name, value] of Object.entries(values)) out(`  ${name}=${shown(name, value)}`);
  if (!(await confirm(dialogue, out, '写入吗？', true))) {
    out('.env 没有改动。');
    return false;
  }
  await writeEnv(cwd, text, before);
  out(`已写好 .env，只有您的账户能读${before === null ? '' : '；原来的在 .env.bak'}。`);
  for (const name of overridden(terminal, values))
    out(`注意：系统环境变量里也有 ${name}，用的是那里的值，不是 .env 里的。`);
  out('启动用 npm start；在启动着的时候，到开发者后台把下面打 ？ 的几项核对好。');
  return true;
}

const WELCOME =
  '把支部助手接上飞书，大约五分钟。直接按回车，用方括号里的；按 Ctrl+C 随时退出，退出前不改动 .env。\n只想先试一试，不用设置，直接运行 npm start。';
const CHANGE = '这里已经有 .env 了。要改它吗？没有问到的行原样保留，原来的另存为 .env.bak';

/** What counts now: the environment wins over the file. */
function currentValues({ env }: Terminal, dotenv: string | null): Values {
  const file = parseEnv((dotenv ?? '').replace(/^\ufeff/, ''));
  return Object.fromEntries(
    SETTING_NAMES.map((name) => [name, (env[name]?.trim() || file[name]?.trim()) ?? '']),
  );
}

const SECRET: ReadonlySet<string> = new Set([
  ...['LARK_APP_SECRET', 'LARK_ENCRYPT_KEY', 'LARK_VERIFICATION_TOKEN', 'SECRET_KEY'],
]);

function shown(name: string, value: string): string {
  if (SECRET.has(name)) return '（不显示）';
  if (value === '') return '（空着）';
  return value.replace(/^(postgres(?:ql)?:\/\/).*@/, '$1…@');
}

function overridden({ env }: Terminal, values: Values): readonly string[] {
  return Object.keys(values).filter((name) => {
    const given = env[name]?.trim() ?? '';
    return given !== '' && given !== values[name];
  });
}

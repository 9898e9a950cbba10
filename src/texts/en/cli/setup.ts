import type { Texts } from '../../shape.ts';

export const setup: Texts['cli']['setup'] = {
  summary:
    'connects Feishu step by step: makes an app or takes an existing one, writes .env, and checks it all',
  misuse: 'setup takes nothing else; it asks for one thing after another',
  nobody: 'There is nobody here to ask. Please run npx zhibu setup in a terminal window.',
  welcome:
    'This connects the assistant to Feishu and takes about five minutes. Press Enter to take what is in brackets, or Ctrl+C to stop at any time; until the end .env stays as it is.\nTo try it out first, nothing has to be set: just run npm start.',
  change:
    'There is a .env here already. Change it? Lines that are not asked about stay, and the old one is kept as .env.bak',
  unchanged: '.env was not changed.',
  willWrite: (folder) => `To be written into .env in ${folder}:`,
  write: 'Write it?',
  written: (kept) =>
    `.env is written, and only your account can read it${kept ? '; the old one is in .env.bak' : ''}.`,
  overridden: (name) =>
    `Note: ${name} is also set in the system’s environment, and that value is used, not the one in .env.`,
  next: 'Start with npm start; while it is running, check in the developer console whatever is marked ? below.',
  examining: 'Checking:',
  hidden: '(not shown)',
  empty: '(empty)',
  notWritten: (path) =>
    `${path} cannot be written, and nothing was changed. Please check the folder’s permissions and the space on the disk.`,

  questions: {
    which: 'Your choice [1]: ',
    number: (last) => `Please enter a number from 1 to ${last}.`,
    yesOrNo: (question, usual) => `${question} [${usual ? 'Y/n' : 'y/N'}]: `,
    answer: 'Please answer y (yes) or n (no).',
    needed: 'This is needed.',
    value: (name, usual) => (usual === '' ? `${name}: ` : `${name} [${usual}]: `),
    secret: (name) => `${name} (not shown as you type): `,
    stopped: 'Stopped; .env was not changed.',
    incomplete:
      'Not all questions were answered, and .env was not changed. Please run npx zhibu setup in a terminal window and answer one by one, or write .env yourself after .env.example.',
  },

  steps: {
    app: 'Step 1 of 4: the Feishu app',
    transport: 'Step 2 of 4: how messages come in',
    store: 'Step 3 of 4: where the data is kept',
    administrator: 'Step 4 of 4: the administrator',
  },
  otherApp: 'With another app everybody’s open_id changes: after the start, import the roster again.',
  administrator:
    'The open_id of the first administrator, such as ou_1a2b. You may leave it empty: after the start, that person sends “我是谁” to the bot in a private chat and sees it.',

  app: {
    keep: (appId) => `keep the present one, ${appId}`,
    make: 'make a new one by scanning a code with Feishu (recommended)',
    take: 'take an existing one, with its App ID and App Secret',
    platformKept: (address) => `The platform’s address stays ${address}.`,
    where: 'Where is the app?',
    feishu: 'Feishu',
    lark: 'Lark (international)',
    credentials: 'Both are in the developer console (open.feishu.cn/app), under “凭证与基础信息” of the app.',
    made: (appId) =>
      `The app is made: ${appId}. If you stop before the end it is still in the developer console; take it as an existing one next time.`,
    scan: 'Please scan the code above with Feishu on your phone; or open this in a browser that is signed in to Feishu:',
    tooNarrow:
      'The window is too narrow for the code (you may widen it and start again). Please open this in a browser that is signed in to Feishu:',
    waiting: (minutes) =>
      `Check the permissions on the page that opens, and agree. Waiting for you; it is good for ${minutes} min …`,
    failures: {
      denied:
        'Whoever scanned the code refused, so no app was made and .env was not changed. You may run npx zhibu setup again.',
      expired:
        'The code has expired, so no app was made and .env was not changed. Please run npx zhibu setup again.',
      aborted: 'Stopped; no app was made and .env was not changed.',
      unreachable:
        'Feishu cannot be reached, so no app was made and .env was not changed. Please check this machine’s network and proxy; or make the app in the developer console yourself and take it as an existing one.',
      refused:
        'Feishu did not let the app be made, and .env was not changed. Please make it in the developer console (open.feishu.cn/app) and take it as an existing one.',
    },
  },

  transport: {
    websocket: 'long connection: needs no public address (recommended)',
    webhook: 'webhook: Feishu sends messages to your public address',
    keys: 'Both are in the developer console, under “事件与回调 → 加密策略”.',
  },

  store: {
    keep: 'leave it where it is set now',
    file: 'the folder var on this machine (for up to a few hundred branches)',
    postgres: 'a PostgreSQL database (for more branches, or several programs at once)',
    moving:
      'Data that is in use already moves with zhibu backup and zhibu restore; the old secret.key goes after SECRET_KEY, joined by a comma.',
    newKey:
      'A SECRET_KEY for summaries of talks was made and goes into .env. Please keep a copy elsewhere: without it the summaries cannot be read.',
    address:
      'Address of the database, such as postgres://user:password@host/database (not shown as you type): ',
    wrongAddress: 'The address of a database begins with postgres://.',
  },
};

/** Why there is no new app; `feishu/register`'s own words. */
type Failure = 'denied' | 'expired' | 'aborted' | 'unreachable' | 'refused';

const FAILURES: Readonly<Record<Failure, string>> = {
  denied: '扫码的人点了拒绝，没有建应用，.env 没有改动。可以重新运行 npx zhibu setup。',
  expired: '二维码过期了，没有建应用，.env 没有改动。请重新运行 npx zhibu setup。',
  aborted: '已退出，没有建应用，.env 没有改动。',
  unreachable:
    '连不上飞书，没有建应用，.env 没有改动。请检查这台机器的网络和代理；也可以在开发者后台自己建好应用，再选“用已经有的”。',
  refused:
    '飞书没有让建应用，.env 没有改动。请在开发者后台（open.feishu.cn/app）自己建好，再选“用已经有的”。',
};

/** `zhibu setup`, which asks one thing after another. */
export const setup = {
  summary: '一问一答，接上飞书：扫码建应用或用已有的，写好 .env，再检查一遍',
  misuse: 'setup 后面不写别的，它会一项一项地问',
  nobody: '这里没有人可以问。请在终端窗口里直接运行 npx zhibu setup。',
  welcome:
    '把支部助手接上飞书，大约五分钟。直接按回车，用方括号里的；按 Ctrl+C 随时退出，退出前不改动 .env。\n只想先试一试，不用设置，直接运行 npm start。',
  change: '这里已经有 .env 了。要改它吗？没有问到的行原样保留，原来的另存为 .env.bak',
  unchanged: '.env 没有改动。',
  willWrite: (folder: string) => `会写进 ${folder} 里的 .env：`,
  write: '写入吗？',
  written: (kept: boolean) => `已写好 .env，只有您的账户能读${kept ? '；原来的在 .env.bak' : ''}。`,
  overridden: (name: string) => `注意：系统环境变量里也有 ${name}，用的是那里的值，不是 .env 里的。`,
  next: '启动用 npm start；在启动着的时候，到开发者后台把下面打 ？ 的几项核对好。',
  examining: '检查一遍：',
  hidden: '（不显示）',
  empty: '（空着）',
  notWritten: (path: string) => `写不了 ${path}，没有改动。请核对文件夹的权限和磁盘空间。`,

  questions: {
    which: '请选 [1]：',
    number: (last: number) => `请输入 1 到 ${last} 的数字。`,
    /** @param usual what an empty answer means */
    yesOrNo: (question: string, usual: boolean) => `${question} [${usual ? 'Y/n' : 'y/N'}]：`,
    answer: '请回答 y（是）或 n（否）。',
    needed: '请填写这一项。',
    /** @param usual what an empty answer means, or '' */
    value: (name: string, usual: string) => (usual === '' ? `${name}：` : `${name} [${usual}]：`),
    secret: (name: string) => `${name}（输入时不显示）：`,
    stopped: '已退出，.env 没有改动。',
    incomplete:
      '问题还没有答完，.env 没有改动。请在终端窗口里直接运行 npx zhibu setup，一问一答；或者照 .env.example 自己写 .env。',
  },

  steps: {
    app: '第1步，共4步：飞书应用',
    transport: '第2步，共4步：怎样收消息',
    store: '第3步，共4步：数据放在哪里',
    administrator: '第4步，共4步：管理员',
  },
  otherApp: '换了应用，每个人的 open_id 都会变：启动以后要重新导入名册。',
  administrator:
    '第一位管理员的 open_id，形如 ou_1a2b。不知道可以空着：启动以后，本人私聊机器人发“我是谁”就能看到。',

  app: {
    keep: (appId: string) => `沿用现在的 ${appId}`,
    make: '用飞书扫二维码，新建一个（推荐）',
    take: '用已经有的，填 App ID 和 App Secret',
    platformKept: (address: string) => `平台地址用现在设置的 ${address}。`,
    where: '应用在哪里？',
    feishu: '飞书',
    lark: 'Lark（国际版）',
    credentials: '这两项在开发者后台（open.feishu.cn/app）这个应用的“凭证与基础信息”里。',
    made: (appId: string) =>
      `应用已建好：${appId}。要是没有做完就退出，它还在开发者后台，下次选“用已经有的”。`,
    scan: '请用手机飞书扫上面的二维码；扫不了，就在登录了飞书的浏览器里打开：',
    tooNarrow: '窗口太窄，放不下二维码（可以拉宽以后重来）。请在登录了飞书的浏览器里打开：',
    waiting: (minutes: number) => `在打开的页面上核对权限、点同意。等您确认，${minutes}分钟内有效……`,
    failures: FAILURES,
  },

  transport: {
    websocket: '长连接：不需要公网地址（推荐）',
    webhook: 'webhook：飞书把消息推到您的公网地址',
    keys: '这两项在开发者后台“事件与回调 → 加密策略”里。',
  },

  store: {
    keep: '不变，用现在设置的地方',
    file: '这台机器的 var 文件夹（适合几百个支部以内）',
    postgres: 'PostgreSQL 数据库（更多支部，或几个程序一起运行）',
    moving:
      '已经在用的数据，用 zhibu backup 和 zhibu restore 搬过去；原来的 secret.key 要接在 SECRET_KEY 后面，用逗号隔开。',
    newKey: '已生成加密谈话概要用的 SECRET_KEY，会写进 .env。请另外保管一份：丢了它，概要就读不出来。',
    address: '数据库地址，形如 postgres://用户:密码@主机/库（输入时不显示）：',
    wrongAddress: '数据库地址要以 postgres:// 开头。',
  },
};

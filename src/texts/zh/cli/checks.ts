const MARKS: Readonly<Record<'good' | 'bad' | 'unknown', string>> = { good: '✓', bad: '✗', unknown: '？' };

const BOT: Readonly<Record<'active' | 'inactive' | 'absent' | 'unknown', (name: string) => string>> = {
  active: (name) => `“${name}”已启用。`,
  inactive: (name) =>
    `“${name}”还没有启用。请到开发者后台“版本管理与发布”发布一个版本，并请企业管理员审核通过。`,
  absent: () =>
    '应用还没有机器人。请到开发者后台“添加应用能力”加上机器人，再到“版本管理与发布”发布一个版本。',
  unknown: () => '飞书没有说应用有没有机器人，请稍后再查一次。',
};

/** `zhibu doctor`: what it looks at, and what it finds. */
export const checks = {
  summary: '检查设置、飞书应用、数据、磁盘、时间和文件；恢复损坏的数据文件',
  onlyOne: '--restore 和 --accept 只能用一个',
  yesAlone: '--yes 和 --restore 或 --accept 一起用',
  finding: (state: 'good' | 'bad' | 'unknown', title: string, what: string) =>
    `${MARKS[state]} ${title}：${what}`,
  wrong: (count: number) => `有${count}处要处理，见上面打 ✗ 的各行。`,
  failed: '检查时出错，详情见日志。',
  withoutSettings: '设置读不出来，这一项没有检查。先改好设置。',

  settings: {
    title: '设置',
    feishu: '都读得出来，会连接飞书。',
    sandbox: '都读得出来；没有飞书凭据，启动的是本机演示。',
  },
  credentials: {
    title: '飞书凭据',
    good: (appId: string) => `飞书认得应用 ${appId}。`,
    unreachable: (domain: string, why: string) =>
      `连不上 ${domain}（${why}）。请检查这台机器的网络和代理，以及 LARK_DOMAIN；连上以后再查一次。`,
    wrong: (code: number) =>
      `飞书不认 LARK_APP_ID 或 LARK_APP_SECRET（错误码 ${code}）。请到开发者后台“凭证与基础信息”核对，再运行 npx zhibu setup 重填；国际版要选 Lark。`,
    address: (code: number) =>
      `飞书不接受这台机器的网络地址（错误码 ${code}）。请到开发者后台“安全设置”，把它加进 IP 白名单。`,
    /** @param logId by which the platform finds the call, or null */
    refused: (code: number, logId: string | null) =>
      `飞书没有接受（错误码 ${code}${logId === null ? '' : `，查询编号 ${logId}`}）。请确认应用已经发布、没有停用，再查一次。`,
  },
  bot: { title: '机器人', ...BOT },
  permissions: {
    title: '权限',
    good: (count: number) => `要用的${count}项都开通了。`,
    missing: (scope: string, purpose: string, grant: string) =>
      `没有开通 ${scope}（${purpose}）。请打开 ${grant} 开通，再到“版本管理与发布”发布新版本。`,
    unknown: (scope: string, purpose: string, grant: string) =>
      `看不出开通了没有：${scope}（${purpose}）。请打开 ${grant} 核对。`,
  },
  connection: {
    title: '连接',
    /** @param address at which it was looked for, or null */
    notRunning: (address: string | null) =>
      `助手没有在这台机器上运行${address === null ? '' : `（${address}）`}，看不出连得上没有。用 npm start 启动后再查一次。`,
    otherApp: '正在运行的是另一个应用，或者是本机演示。请停下它，用 npm start 重新启动。',
    otherTransport: '正在运行的助手用的不是现在的 LARK_TRANSPORT。请停下它，重新启动。',
    webhook: '助手在运行，用 webhook 收消息。',
    down: '长连接断着，助手会一直重连。请检查网络能不能到飞书，应用有没有发布过一个版本。',
    up: (span: string) => `长连接已连上${span}。`,
  },
  subscriptions: {
    title: '事件与回调',
    yourAddress: 'https://您的域名',
    events: {
      seen: (age: string) => `最近一次收到事件在${age}前。`,
      unseen: (steps: string) =>
        `助手启动以来还没有收到事件，看不出订阅了没有。可以给机器人发一句“帮助”再查一次；还是没有，请在开发者后台核对：${steps}`,
      notRunning: (steps: string) => `助手没有运行，看不出事件订阅了没有，请在开发者后台核对：${steps}`,
      /** @param address of a webhook, or null for a long connection */
      steps: (address: string | null, names: readonly string[]) =>
        `“事件与回调 → 事件配置”${wayOf('事件', address)}，添加 ${names.join('、')}，再发布新版本。`,
    },
    callbacks: {
      seen: (age: string) => `最近一次收到卡片回调在${age}前。`,
      unseen: (steps: string) =>
        `助手启动以来还没有收到卡片回调，看不出订阅了没有。可以点一下机器人卡片上的按钮再查一次；还是没有，请在开发者后台核对：${steps}`,
      notRunning: (steps: string) => `助手没有运行，看不出卡片回调订阅了没有，请在开发者后台核对：${steps}`,
      steps: (address: string | null, names: readonly string[]) =>
        `“事件与回调 → 回调配置”${wayOf('回调', address)}，添加 ${names.join('、')}，再发布新版本。`,
    },
  },
  store: {
    title: '数据',
    /** @param files how many there are, 0 in a database */
    good: (files: number, records: number, members: number) =>
      `${files === 0 ? '' : `${files}个数据文件完好，`}读得出${records}条台账、${members}人的名册。`,
    /** @param canRestore whether there is an earlier copy @param canAccept whether it can be read */
    broken: (file: string, reason: string, canRestore: boolean, canAccept: boolean) => {
      const remedies = [
        ...(canRestore ? [`恢复上一份用 zhibu doctor --restore ${file}`] : []),
        ...(canAccept ? [`认可现在的样子用 zhibu doctor --accept ${file}`] : []),
      ];
      return remedies.length === 0
        ? `${file}：${reason}。没有留下上一份，请从备份恢复，或者把它移出数据文件夹。`
        : `${file}：${reason}。${remedies.join('；')}。两个命令都先列出差别，加 --yes 才会改。`;
    },
  },
  disk: {
    title: '磁盘空间',
    notHere: '数据不在本机文件夹里，不用检查。',
    readOnly: (folder: string) => `${folder} 不能写入。请检查权限，或磁盘是否变成了只读。`,
    good: (folder: string, megabytes: number) => `${folder} 还有${megabytes}MB可用。`,
    full: (folder: string, megabytes: number) =>
      `${folder} 还有${megabytes}MB可用，太少了：写满以后登记会失败。请清理磁盘，或把数据移到大一点的盘。`,
  },
  clock: {
    title: '时间和时区',
    backwards: (now: string, zone: string) =>
      `现在是 ${now}（${zone}），比数据文件夹里最后一次写入还早。请校准系统时间，否则日期和提醒会错。`,
    fast: (now: string, zone: string, minutes: number) =>
      `现在是 ${now}（${zone}），比飞书的时间快${minutes}分钟。请校准系统时间。`,
    slow: (now: string, zone: string, minutes: number) =>
      `现在是 ${now}（${zone}），比飞书的时间慢${minutes}分钟。请校准系统时间。`,
    good: (now: string, zone: string) => `现在是 ${now}（${zone}），和手表对不上时请校准系统时间。`,
  },
  source: {
    title: '文件和规则',
    good: (documents: number, duties: number, campaigns: number) =>
      `${documents}份文件、${duties}项组织生活、${campaigns}个活动，都读得出来。`,
  },
};

function wayOf(what: string, address: string | null): string {
  return address === null
    ? `选“使用长连接接收${what}”（要在助手运行时保存）`
    : `选“将${what}发送至开发者服务器”，请求地址 ${address}`;
}

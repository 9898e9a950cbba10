import type { Texts } from '../../shape.ts';
import { counted } from '../counted.ts';

const MARKS = { good: '✓', bad: '✗', unknown: '?' };

export const checks: Texts['cli']['checks'] = {
  summary: 'checks settings, the Feishu app, data, disk, clock and documents; restores damaged data files',
  onlyOne: 'Only one of --restore and --accept can be used',
  yesAlone: '--yes goes with --restore or --accept',
  finding: (state, title, what) => `${MARKS[state]} ${title}: ${what}`,
  wrong: (count) => `${counted(count, 'thing')} to be dealt with: see the lines marked ✗ above.`,
  failed: 'This check failed; details are in the log.',
  withoutSettings: 'The settings cannot be read, so this was not checked. Please mend the settings first.',

  settings: {
    title: 'Settings',
    feishu: 'All can be read; Feishu will be connected.',
    sandbox: 'All can be read; without credentials of Feishu, the demo on this machine is started.',
  },
  credentials: {
    title: 'Credentials',
    good: (appId) => `Feishu knows the app ${appId}.`,
    unreachable: (domain, why) =>
      `${domain} cannot be reached (${why}). Please check this machine’s network and proxy, and LARK_DOMAIN; then check again.`,
    wrong: (code) =>
      `Feishu does not know this LARK_APP_ID or LARK_APP_SECRET (error ${code}). Please compare them with “凭证与基础信息” in the developer console and run npx zhibu setup again; for the international edition choose Lark.`,
    address: (code) =>
      `Feishu does not accept this machine’s network address (error ${code}). Please add it to the list of IP addresses under “安全设置” in the developer console.`,
    refused: (code, logId) =>
      `Feishu refused (error ${code}${logId === null ? '' : `, log id ${logId}`}). Please make sure that the app is released and in use, and check again.`,
  },
  bot: {
    title: 'Bot',
    active: (name) => `“${name}” is in use.`,
    inactive: (name) =>
      `“${name}” is not in use yet. Please release a version under “版本管理与发布” in the developer console, and have your organisation’s administrator approve it.`,
    absent: () =>
      'The app has no bot yet. Please add one under “添加应用能力” in the developer console, then release a version under “版本管理与发布”.',
    unknown: () => 'Feishu did not say whether the app has a bot; please check again later.',
  },
  permissions: {
    title: 'Permissions',
    good: (count) => `All ${count} that are needed are granted.`,
    missing: (scope, purpose, grant) =>
      `${scope} (${purpose}) is not granted. Please open ${grant} to grant it, then release a new version under “版本管理与发布”.`,
    unknown: (scope, purpose, grant) =>
      `It cannot be seen whether this is granted: ${scope} (${purpose}). Please check at ${grant}.`,
  },
  connection: {
    title: 'Connection',
    notRunning: (address) =>
      `The assistant is not running on this machine${address === null ? '' : ` (${address})`}, so it cannot be seen whether it connects. Start it with npm start and check again.`,
    otherApp: 'What is running is another app, or the demo. Please stop it and start again with npm start.',
    otherTransport:
      'The running assistant does not use the present LARK_TRANSPORT. Please stop it and start again.',
    webhook: 'The assistant is running and takes messages by webhook.',
    down: 'The long connection is down; the assistant keeps trying. Please check that the network reaches Feishu, and that a version of the app has been released.',
    up: (span) => `The long connection has been up for ${span}.`,
  },
  subscriptions: {
    title: 'Events and callbacks',
    yourAddress: 'https://your-domain',
    events: {
      seen: (age) => `The last event came in ${age} ago.`,
      unseen: (steps) =>
        `No event has come in since the assistant was started, so it cannot be seen whether it is subscribed. You may send “帮助” to the bot and check again; if there is still none, compare in the developer console: ${steps}`,
      notRunning: (steps) =>
        `The assistant is not running, so it cannot be seen whether events are subscribed; please compare in the developer console: ${steps}`,
      steps: (address, names) =>
        `under “事件与回调 → 事件配置”, ${wayOf('事件', address)}, add ${names.join(', ')}, and release a new version.`,
    },
    callbacks: {
      seen: (age) => `The last card callback came in ${age} ago.`,
      unseen: (steps) =>
        `No card callback has come in since the assistant was started, so it cannot be seen whether it is subscribed. You may press a button on one of the bot’s cards and check again; if there is still none, compare in the developer console: ${steps}`,
      notRunning: (steps) =>
        `The assistant is not running, so it cannot be seen whether card callbacks are subscribed; please compare in the developer console: ${steps}`,
      steps: (address, names) =>
        `under “事件与回调 → 回调配置”, ${wayOf('回调', address)}, add ${names.join(', ')}, and release a new version.`,
    },
  },
  store: {
    title: 'Data',
    good: (files, records, members) =>
      `${files === 0 ? '' : `${counted(files, 'data file')} whole; `}${counted(records, 'record')} in the ledger and ${counted(members, 'person', 'people')} on the roster can be read.`,
    broken: (file, reason, canRestore, canAccept) => {
      const remedies = [
        ...(canRestore ? [`zhibu doctor --restore ${file} restores its earlier copy`] : []),
        ...(canAccept ? [`zhibu doctor --accept ${file} takes it as it is`] : []),
      ];
      return remedies.length === 0
        ? `${file}: ${reason}. There is no earlier copy; please restore a backup, or move it out of the data folder.`
        : `${file}: ${reason}. ${remedies.join('; ')}. Both first list what differs and change it only with --yes.`;
    },
  },
  disk: {
    title: 'Disk',
    notHere: 'The data is not in a folder of this machine, so there is nothing to check.',
    readOnly: (folder) =>
      `${folder} cannot be written to. Please check its permissions, and whether the disk has become read-only.`,
    good: (folder, megabytes) => `${megabytes} MB are free in ${folder}.`,
    full: (folder, megabytes) =>
      `${megabytes} MB are free in ${folder}, which is too little: nothing can be recorded once it is full. Please clear the disk, or move the data to a larger one.`,
  },
  clock: {
    title: 'Time and zone',
    backwards: (now, zone) =>
      `It is ${now} (${zone}), which is before the last writing in the data folder. Please set the system’s clock, or dates and reminders will be wrong.`,
    fast: (now, zone, minutes) =>
      `It is ${now} (${zone}), ${counted(minutes, 'minute')} ahead of Feishu’s clock. Please set the system’s clock.`,
    slow: (now, zone, minutes) =>
      `It is ${now} (${zone}), ${counted(minutes, 'minute')} behind Feishu’s clock. Please set the system’s clock.`,
    good: (now, zone) =>
      `It is ${now} (${zone}); if your watch says otherwise, please set the system’s clock.`,
  },
  source: {
    title: 'Documents and rules',
    good: (documents, duties, campaigns) =>
      `${counted(documents, 'document')}, ${counted(duties, 'duty', 'duties')} and ${counted(campaigns, 'campaign')} can all be read.`,
  },
};

function wayOf(what: string, address: string | null): string {
  return address === null
    ? `choose “使用长连接接收${what}” (it can be saved only while the assistant is running)`
    : `choose “将${what}发送至开发者服务器” with the address ${address}`;
}

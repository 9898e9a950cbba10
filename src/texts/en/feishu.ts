import type { Texts } from '../shape.ts';

const UNSENT = {
  empty: 'there is nothing in it. Please ask for it again; if that does not help, ask an administrator',
  large:
    'it is larger than 30 MB, which Feishu does not take. Please export by branch or by quarter, for example “导出 一季度台账”',
  refused: 'Feishu did not take it. Please ask an administrator',
  busy: 'Feishu takes no files at the moment. Please ask for it again in a few minutes',
};

export const feishu: Texts['feishu'] = {
  card: {
    nothing: '(nothing)',
    colon: { mark: ':', gap: ' ' },
    source: (source) => `— ${source}`,
    canReply: (labels) => `(You may reply: ${labels.join(', ')})`,
    tellMe: (labels) => `(Please tell me in words: ${labels.join(', ')})`,
    fillIn: 'Please fill in',
    choose: 'Please choose',
    confirm: 'Please confirm',
    cut: '… (too long to show in full)',
    shortened: 'This is long, so only a part of it is shown.',
    stale: 'This card can no longer be used. Please say once more what you need, or send “帮助”.',
    failed:
      'It did not work; the fault is mine. Please press again in a while; if that does not help, send me what you need.',
  },
  chart: {
    title: (title, unit) => `${title} (${unit})`,
    // The title says what is counted: one time is not “1 times”.
    number: (name, value) => `${name} ${value}`,
    numbers: (parts) => parts.join(', '),
  },
  withheld:
    'Feishu’s content review did not let this reply through. Please ask in other words, or ask an administrator.',
  unsent: (file, why) => `The file “${file}” was not sent: ${UNSENT[why]}.`,
  purposes: {
    send: 'to send messages, reply and update cards',
    hearInPrivate: 'to receive private messages',
    hearInGroups: 'to receive messages that mention the bot in groups',
    memberNames: 'to read the names of a group’s members',
    sendFiles: 'to send exported ledger files',
    ownChats: 'to know when it is added to a group or removed from one',
  },
  wrongCredentials: (code) =>
    `Feishu does not know this LARK_APP_ID or LARK_APP_SECRET (error ${code}). Please compare them with “凭证与基础信息” on the open platform and fill them in again.`,
  unreachable: (reason) =>
    `Feishu cannot be reached yet (${reason}). Please check the network and LARK_DOMAIN; it is tried again and again until you press Ctrl+C.`,
  wrongAppId:
    'LARK_APP_ID does not look right: it should be cli_ and 16 hexadecimal digits. Please copy it from “凭证与基础信息” on the open platform.',
  webhookNeeds: (setting) => `With LARK_TRANSPORT=webhook, ${setting} has to be filled in.`,
};

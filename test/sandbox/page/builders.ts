import type { ChatView, MessageView, PageState, Persona } from '../../../src/sandbox/api.ts';

export const ZONE = 'Asia/Shanghai';
/** 2026-03-17 10:00 in Shanghai, a Tuesday. */
export const NOW = Date.parse('2026-03-17T10:00:00+08:00');
export const BOT = { openId: 'ou_bot', name: '支部助手' };
export const SECRETARY: Persona = { openId: 'ou_zhang', name: '张建国', label: '书记' };
export const ORGANISER: Persona = { openId: 'ou_li', name: '李红梅', label: '组织委员' };
export const OUTSIDER: Persona = { openId: 'ou_chen', name: '陈小路', label: '群外人员' };
export const GROUP = 'oc_group';
export const PRIVATE = 'oc_private';

let count = 0;

/** A text of the secretary in the group, at NOW, unless told otherwise. */
export function message(change: Partial<MessageView> = {}): MessageView {
  count += 1;
  return {
    messageId: `om_${count}`,
    chatId: GROUP,
    sender: { openId: SECRETARY.openId, name: SECRETARY.name, bot: false },
    at: NOW,
    type: 'text',
    content: { text: '大家好' },
    mentions: [],
    parent: null,
    recalled: false,
    ephemeral: false,
    ...change,
  };
}

/** A card of the bot in the group: JSON 2.0 with these elements. */
export function card(
  elements: readonly object[],
  change: Partial<MessageView> = {},
  header: object = {},
): MessageView {
  return message({
    sender: { ...BOT, bot: true },
    type: 'interactive',
    content: {
      schema: '2.0',
      header: { title: { tag: 'plain_text', content: '登记主题党日' }, template: 'blue', ...header },
      body: { elements },
    },
    ...change,
  });
}

export function text(content: string): object {
  return { tag: 'plain_text', content };
}

/** Three personas, a group with messages and a private chat with the bot. The secretary looks on. */
export function pageState(
  groupMessages: readonly MessageView[] = [],
  change: Partial<PageState> = {},
): PageState {
  const group: ChatView = {
    chatId: GROUP,
    type: 'group',
    name: '第一党支部',
    members: [
      SECRETARY,
      ORGANISER,
      { openId: 'ou_wang', name: '王五' },
      { openId: 'ou_wang2', name: '王五一' },
    ].map(({ openId, name }) => ({ openId, name })),
    messages: groupMessages,
  };
  const direct: ChatView = { chatId: PRIVATE, type: 'p2p', name: BOT.name, members: [], messages: [] };
  return {
    personas: [SECRETARY, ORGANISER, OUTSIDER],
    persona: SECRETARY,
    bot: BOT,
    chats: [group, direct],
    now: NOW,
    timeZone: ZONE,
    ...change,
  };
}

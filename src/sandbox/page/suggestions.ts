import type { ChatView, PageState } from '../api.ts';
import { el } from './element.ts';

/** One sentence of each job that the bot does. */
const EXAMPLES: readonly { readonly label: string; readonly text: string }[] = [
  { label: '问文件', text: '主题党日多久开展一次？' },
  { label: '记一笔', text: '昨天下午3点在三楼会议室开展了主题党日，主题是学习党章' },
  { label: '看用法', text: '帮助' },
];

/** Draws three things to try, until this persona has said something in the chat. */
export function drawSuggestions(
  box: HTMLElement,
  chat: ChatView | null,
  state: PageState,
  onChoose: (text: string) => void,
): void {
  const spoke = chat?.messages.some((message) => message.sender.openId === state.persona.openId);
  box.hidden = chat === null || spoke === true;
  if (chat === null || box.hidden) return;
  const prefix = chat.type === 'group' ? `@${state.bot.name} ` : '';
  box.replaceChildren(
    el('p', {}, chat.type === 'group' ? `试试看，在群里先 @${state.bot.name}：` : '试试看：'),
    el('div', { class: 'examples' }, ...EXAMPLES.map((example) => exampleButton(example, prefix, onChoose))),
  );
}

function exampleButton(
  { label, text }: (typeof EXAMPLES)[number],
  prefix: string,
  onChoose: (text: string) => void,
): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'example' },
    el('span', { class: 'badge' }, label),
    text,
  );
  button.addEventListener('click', () => onChoose(prefix + text));
  return button;
}

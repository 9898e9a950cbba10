import { type Block, buttons, type Command, defineCommand, note, saying } from '../src/command.ts';

export default defineCommand({
  name: '帮助',
  aliases: ['help', '菜单', '怎么用', '使用说明', '功能'],
  intents: ['help'],
  order: null,
  summary: '看能做什么',
  examples: ['帮助'],
  who: 'everyone',
  where: 'anywhere',
  async run({ commands, speaker, message }) {
    const open = commands
      .filter((command) => command.order !== null && isFor(command, speaker))
      .toSorted((a, b) => Number(a.order) - Number(b.order));
    const blocks: Block[] = [
      { kind: 'text', text: '直接发问题，我用文件原话回答；文件没写的，我不猜。其他事情这样说：' },
      { kind: 'fields', rows: open.map((command) => ({ label: command.name, value: command.summary })) },
      note(
        `例如：${open
          .flatMap((command) => command.examples.slice(0, 1))
          .slice(0, 4)
          .join('；')}`,
      ),
      note(
        message.chatType === 'group'
          ? '在群里请先@我；谈心谈话只在私聊里登记。'
          : '谈心谈话只记对象、时间、类型，不记内容。',
      ),
    ];
    const shortcuts = [saying('登记一次活动', '登记', 'primary'), saying('本支部还差啥', '还差啥')];
    return {
      title: '我能做什么',
      blocks: speaker.member === null ? blocks : [...blocks, buttons(...shortcuts)],
    };
  },
});

function isFor(
  command: Command,
  speaker: { readonly member: unknown; readonly administrator: boolean },
): boolean {
  if (command.who === 'everyone' || speaker.administrator) return true;
  return command.who === 'member' && speaker.member !== null;
}

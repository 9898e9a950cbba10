import { buttons, defineCommand, presentAnswer, saying, texts } from '../src/command.ts';

export default defineCommand({
  name: '编造',
  aliases: [],
  intents: ['refuse'],
  order: null,
  summary: '',
  examples: [],
  who: 'everyone',
  where: 'anywhere',
  async run({ answers }) {
    const basis = presentAnswer(answers.answer('弄虚作假会怎样'));
    const said = texts().commands.refuse;
    return {
      title: said.title,
      tone: 'warn',
      blocks: [
        { kind: 'text', text: said.text },
        ...basis.blocks.filter((block) => block.kind === 'quote'),
        buttons(saying(said.plan, '计划'), saying(said.status, '还差啥')),
      ],
    };
  },
});

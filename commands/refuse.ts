import { buttons, defineCommand, presentAnswer, saying } from '../src/command.ts';

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
    return {
      title: '没开的会不能补记',
      tone: 'warn',
      blocks: [
        {
          kind: 'text',
          text: '我只记真实开过的，不能编。忘了开，可以现在排一次；真开过，请告诉我哪天、谁主持、应到实到。',
        },
        ...basis.blocks.filter((block) => block.kind === 'quote'),
        buttons(saying('排一次会', '计划'), saying('看还差啥', '还差啥')),
      ],
    };
  },
});

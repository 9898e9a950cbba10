import {
  type Desk,
  defineCommand,
  feedbackButtons,
  keptQuestion,
  NAMING,
  offersFor,
  PRIVACY,
  payloadText,
  presentAnswer,
  presentClause,
  readAsked,
  SENDING,
  takePair,
  texts,
} from '../src/command.ts';

export default defineCommand({
  name: '问',
  aliases: ['问答', '请问', '查文件'],
  intents: ['ask', 'other'],
  phrases: [...PRIVACY, ...NAMING, ...SENDING],
  order: 10,
  get summary() {
    return texts().commands.summaries.ask;
  },
  examples: ['支委会多久开一次', '末位发言是啥'],
  tap: '支委会多久开一次',
  who: 'everyone',
  where: 'anywhere',
  async run(call) {
    const { answers, conversation, message } = call;
    // 问3 is the name of a clause, and not 3 asked of anything.
    const args = /^\d+$/.test(call.args) ? message.text : call.args;
    const pair = await takePair(message, call);
    if (pair !== null) return pair;
    const earlier = conversation.before(message).filter((said) => readAsked(said) === null);
    const answer = answers.answer(args, { earlier });
    const reply = presentAnswer(answer);
    if (answer.aside === true)
      return {
        ...reply,
        blocks: [...reply.blocks, ...offersFor(answer.matter, call.speaker, message.chatType)],
      };
    conversation.remember(message, args);
    if (answer.outcome === 'decline') await keep(call, args, 'declined');
    return answer.outcome === 'answer'
      ? { ...reply, blocks: [...reply.blocks, feedbackButtons((await bare(call, args)) ?? '')] }
      : reply;
  },
  actions: {
    'ask.clause': async ({ answers, action }) =>
      presentClause(payloadText(action, 'd'), payloadText(action, 'c'), answers),
    'ask.helpful': async () => ({
      blocks: [],
      toast: { type: 'success', text: texts().commands.ask.thanks },
    }),
    'ask.unhelpful': async (press) => {
      await keep(press, payloadText(press.action, 'q'), 'unhelpful');
      return {
        blocks: [],
        toast: { type: 'info', text: texts().commands.ask.kept },
      };
    },
  },
});

/** Keeps what was asked in vain, never who asked or of whom; what is no question of the documents is not kept. */
async function keep(desk: Desk, question: string, outcome: 'declined' | 'unhelpful'): Promise<void> {
  const kept = await bare(desk, question);
  if (kept !== null) await desk.gaps.add(kept, outcome, desk.entries.now);
}

/** Nobody is named: not who belongs to no branch, who still waits for an account, or who has left. */
async function bare({ roster, speaker, entries }: Desk, question: string): Promise<string | null> {
  const [members, awaited, former] = await Promise.all([roster.members(), roster.awaited(), roster.former()]);
  const people = [...members, ...awaited, ...former.map(({ member }) => member)];
  const near = speaker.administrator ? members : entries.directory.membersOf(speaker.branch ?? '');
  return keptQuestion(question, { names: people.map(({ name }) => name), near });
}

import { branchMeant, COVERAGE_WORDS, defineCommand, showCoverage, texts } from '../src/command.ts';

export default defineCommand({
  name: '谈话覆盖',
  aliases: ['谈心谈话覆盖', '谈心谈话覆盖情况', '谈话覆盖情况', '谈话覆盖面', '谈心谈话覆盖面'],
  phrases: COVERAGE_WORDS,
  intents: [],
  order: 45,
  get summary() {
    return texts().commands.summaries.coverage;
  },
  examples: ['今年还有谁没谈到'],
  tap: '谈话覆盖',
  needs: ['view-talk-coverage', 'view-talk-coverage-count'],
  who: 'member',
  where: 'anywhere',
  async run(call) {
    const { message, answers, numbers, entries } = call;
    const basis = { documents: answers.documents(), numbers };
    return showCoverage(branchMeant(call), message.text, basis, entries);
  },
});

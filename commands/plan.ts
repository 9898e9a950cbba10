import { defineCommand, enter, type Press, payloadText, pressedPlan, texts } from '../src/command.ts';

export default defineCommand({
  name: '计划',
  aliases: ['排一次', '安排'],
  intents: ['plan'],
  order: 25,
  get summary() {
    return texts().commands.summaries.plan;
  },
  examples: ['下周三支委会 上午9点半'],
  needs: ['plan'],
  who: 'member',
  where: 'anywhere',
  takesSummary: true,
  run: ({ understanding, entries }) => enter({ ...understanding, intent: 'plan' }, entries),
  actions: {
    'plan.held': (press) => pressedPlan(recordOf(press), 'held', press.entries),
    'plan.move': (press) => pressedPlan(recordOf(press), 'move', press.entries),
    'plan.drop': (press) => pressedPlan(recordOf(press), 'drop', press.entries),
  },
});

function recordOf({ action }: Press): string {
  return payloadText(action, 'r');
}

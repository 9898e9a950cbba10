import {
  defineCommand,
  enter,
  type Press,
  payloadText,
  pressedPlan,
  pressedShift,
  putOffPlan,
  texts,
} from '../src/command.ts';

/** 党员大会提前到明天 moves the one that is planned. */
const EARLIER = /提前(?:到|至|在)/;

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
  async run({ message, understanding, understand, entries }) {
    const isSooner = EARLIER.test(message.text) && understanding.kind !== null;
    const moved = isSooner ? await putOffPlan(message.text, understanding, understand, entries) : null;
    return moved ?? enter({ ...understanding, intent: 'plan' }, entries);
  },
  actions: {
    'plan.held': (press) => pressedPlan(recordOf(press), 'held', press.entries),
    'plan.move': (press) => pressedPlan(recordOf(press), 'move', press.entries),
    'plan.shift': (press) =>
      pressedShift(recordOf(press), payloadText(press.action, 'w'), press.understand, press.entries),
    'plan.drop': (press) => pressedPlan(recordOf(press), 'drop', press.entries),
  },
});

function recordOf({ action }: Press): string {
  return payloadText(action, 'r');
}

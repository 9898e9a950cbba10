import { setTimeout as wait } from 'node:timers/promises';
import { createSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts';
import { buttonOf } from '../../../test/kit/card.ts';
import { readQuestions } from '../questions.ts';
import { type FromTraffic, SOAK_BEGINS, type ToTraffic } from './messages.ts';
import { CHATS, MEMBERS } from './people.ts';
import { sayingOf } from './speech.ts';
import { type Said, tallyOf } from './tally.ts';

// A process of its own: the platform and the people who use it, so that the other process is the product and nothing
// else. `traffic.js <messages a second>`; it is told what to do by its parent.

const perSecond = Number(process.argv[2]);
/** Real milliseconds between two of each, and how far the clock is moved. */
const CLOCK_MOVES_EVERY_MS = 10_000;
/**
 * Fast enough for reminders, and so slow that nothing on its way becomes old: a question in a group that is older than
 * eight minutes is rightly not answered any more.
 */
const CLOCK_MOVES_BY_MS = 60_000;
const TROUBLE_EVERY_MS = 7_000;
const LABELS = ['修改', '作废', '取消', '确认', '帮助', '没有帮助', '登记'];
/** The last answers in an hour of traffic are enough to choose a button from. */
const ONE_PRESS_IN = 6;
const ONE_RECALL_IN = 50;

const questions = await readQuestions();
const sandbox = await createSandbox({
  users: MEMBERS.map(({ openId, name }) => ({ openId, name })),
  chats: CHATS.map(({ branch, chatId }) => ({
    ...{ chatId, name: `${branch}工作群` },
    members: MEMBERS.filter((member) => member.branch === branch).map(({ openId }) => openId),
  })),
  ...{ timeZone: 'Asia/Shanghai', startAt: SOAK_BEGINS, limits: false },
});
const said: Said[] = [];
const recalled = new Set<string>();
let talking = false;

process.on('message', (what: ToTraffic) => {
  if (what === 'begin') talk();
  else if (what === 'count') tell({ kind: 'tally', tally: tallyOf(sandbox, said, recalled) });
  else talking = false;
});
process.on('disconnect', () => process.exit());
tell({ kind: 'open', ...(await sandbox.listen()), appId: sandbox.appId, appSecret: sandbox.appSecret });

function tell(message: FromTraffic): void {
  process.send?.(message);
}

function talk(): void {
  talking = true;
  void every(1000 / perSecond, say);
  void every(CLOCK_MOVES_EVERY_MS, () => {
    sandbox.clock.advance(CLOCK_MOVES_BY_MS);
    tell({ kind: 'clock', now: sandbox.clock.now() });
  });
  void every(TROUBLE_EVERY_MS, trouble);
}

/** As often as that in the long run, whatever a single one takes. */
async function every(ms: number, work: (nth: number) => void): Promise<void> {
  const begun = performance.now();
  for (let nth = 0; talking; nth += 1) {
    await wait(Math.max(0, begun + nth * ms - performance.now()));
    if (talking) work(nth);
  }
}

function say(nth: number): void {
  const member = MEMBERS[Math.floor(Math.random() * MEMBERS.length)];
  if (member === undefined) return;
  const { text, place } = sayingOf({ nth, day: dayOf(nth), questions });
  const group = CHATS.find(({ branch }) => branch === member.branch)?.chatId ?? '';
  const inGroup = place === 'anywhere' && nth % 3 === 0;
  const chatId = inGroup ? group : sandbox.privateChat(member.openId);
  const messageId = sandbox.say({
    ...{ from: member.openId, chatId, text },
    ...(inGroup ? { mentions: [sandbox.bot] } : {}),
  });
  said.push({ messageId, chatId, text });
  if (nth % ONE_RECALL_IN === ONE_RECALL_IN - 1) {
    sandbox.recall(messageId);
    recalled.add(messageId);
  }
  if (nth % ONE_PRESS_IN === 0) press(member.openId, sandbox.privateChat(member.openId), nth);
}

/** A button of the newest card in the chat, where there is one of that label. */
function press(persona: string, chatId: string, nth: number): void {
  const card = sandbox
    .messages(chatId)
    .findLast((message) => message.sender.bot && message.type === 'interactive');
  if (card === undefined) return;
  const button = labelled(card.content, LABELS[Math.floor(nth / ONE_PRESS_IN) % LABELS.length] ?? '');
  if (button === null) return;
  sandbox
    .press({ persona, messageId: card.messageId, tag: 'button', name: button.name, value: button.value })
    .catch(() => undefined);
}

function labelled(content: unknown, label: string) {
  try {
    return buttonOf(content, label);
  } catch {
    return null;
  }
}

/** One after the other. */
const TROUBLES: readonly ((sandbox: Sandbox) => void)[] = [
  ({ dropConnections }) => dropConnections(),
  ({ faults }) => void faults.set({ rateLimitNext: 3 }),
  ({ faults }) => void faults.set({ loseAnswerNext: 1 }),
  ({ faults }) => void faults.set({ revokeTokens: true }),
  ({ faults }) => void faults.set({ deliveries: 2 }),
  ({ faults }) => void faults.set({ deliveries: 1, fragments: 3 }),
  ({ faults }) => void faults.set({ fragments: 1 }),
];

function trouble(nth: number): void {
  TROUBLES[nth % TROUBLES.length]?.(sandbox);
}

/** A day in the year before: every branch has another one for each of its entries, for a long while. */
function dayOf(nth: number): string {
  const day = new Date(Date.UTC(2025, 0, 1 + (nth % 365)));
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

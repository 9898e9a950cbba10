import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { answering, startProduct } from '../kit/child.ts';
import { quantile } from '../kit/numbers.ts';
import { readQuestions } from '../kit/questions.ts';
import type { Part } from '../run.ts';

const PEOPLE = 40;
const WARMING_UP = 100;
const MEASURED = 400;
/** Below the rate to which the bot holds itself, so that what is measured is its work and not its patience. */
const EVERY_MS = 40;

/** From a question said in private to the platform's receipt of the answer, over the long connection. */
const part: Part = {
  title: 'question → reply handed to the platform, long connection, file store',
  async run(print) {
    const questions = await readQuestions();
    const users = Array.from({ length: PEOPLE }, (_, number) => ({
      openId: `ou_${number}`,
      name: `党员${number}`,
    }));
    const sandbox = await createSandbox({ users, chats: [], timeZone: 'Asia/Shanghai', limits: false });
    const { url } = await sandbox.listen();
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
    const credentials = { LARK_APP_ID: sandbox.appId, LARK_APP_SECRET: sandbox.appSecret };
    const product = await startProduct({ ...credentials, LARK_DOMAIN: url }, folder);
    await answering(product);

    const times: number[] = [];
    for (let number = 0; number < WARMING_UP + MEASURED; number += 1) {
      const pause = wait(EVERY_MS);
      const took = await ask(sandbox, `ou_${number % PEOPLE}`, questions[number % questions.length] ?? '');
      if (number >= WARMING_UP) times.push(took);
      await pause;
    }
    const memory = await product.memory();
    await product.stop();
    await sandbox.close();
    await rm(folder, { recursive: true });
    print(`p50: ${quantile(times, 0.5).toFixed(1)} ms (${MEASURED} questions of ${PEOPLE} people)`);
    print(`p99: ${quantile(times, 0.99).toFixed(1)} ms`);
    print(`memory after them: ${memory === null ? 'unknown here' : `${memory.toFixed(0)} MB RSS`}`);
  },
};

export default part;

/** @returns milliseconds */
async function ask(sandbox: Sandbox, from: string, text: string): Promise<number> {
  const chatId = sandbox.privateChat(from);
  const begun = performance.now();
  const after = sandbox.say({ from, chatId, text });
  await sandbox.waitFor((message) => message.chatId === chatId && message.sender.bot, { after });
  return performance.now() - begun;
}

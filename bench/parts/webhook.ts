import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, startBare, startProduct } from '../kit/child.ts';
import { pushedMessage, type Secrets, signedRequest } from '../kit/events.ts';
import { flood } from '../kit/flood.ts';
import { median, verdict } from '../kit/numbers.ts';
import { readQuestions } from '../kit/questions.ts';
import { openSink } from '../kit/sink.ts';
import type { Part } from '../run.ts';

const ROUNDS = 5;
const CONNECTIONS = 64;
const WARMING_UP = 1_000;
const MEASURED = 3_000;
const SECRETS: Secrets = {
  appId: 'cli_0123456789abcdef',
  encryptKey: 'the encrypt key of the benchmark',
  verificationToken: 'the token of the benchmark',
};

/** The webhook with signature, encryption and durable claim, beside a bare koa route that only verifies. */
const part: Part = {
  title: `POST /feishu/events, file store, ${CONNECTIONS} connections, every message another one`,
  async run(print) {
    const questions = await readQuestions();
    const bare: number[] = [];
    const product: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await bareRate(questions));
      product.push(await productRate(questions));
    }
    print(`bare koa route: ${median(bare).toFixed(0)} requests/s (median of ${ROUNDS})`);
    print(`product: ${median(product).toFixed(0)} requests/s`);
    const ratios = product.map((rate, round) => rate / (bare[round] ?? Number.NaN));
    print(`ratio: ${verdict(median(ratios), { atLeast: 0.5 })}`);
  },
};

export default part;

async function bareRate(questions: readonly string[]): Promise<number> {
  const server = await startBare(SECRETS.encryptKey);
  const rate = await measure(server.url, questions);
  await server.stop();
  return rate;
}

async function productRate(questions: readonly string[]): Promise<number> {
  const platform = await openSink();
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
  const settings = {
    LARK_APP_ID: SECRETS.appId,
    LARK_APP_SECRET: 'secret',
    LARK_DOMAIN: platform.url,
    LARK_TRANSPORT: 'webhook',
    LARK_ENCRYPT_KEY: SECRETS.encryptKey,
    LARK_VERIFICATION_TOKEN: SECRETS.verificationToken,
  };
  const server = await startProduct(settings, folder);
  await answering(server);
  const rate = await measure(server.url, questions);
  await server.stop();
  platform.close();
  await rm(folder, { recursive: true });
  return rate;
}

/** @returns requests a second, after a warm-up */
async function measure(url: string, questions: readonly string[]): Promise<number> {
  const requests = Array.from({ length: WARMING_UP + MEASURED }, (_, number) =>
    signedRequest(pushedMessage(number, questions[number % questions.length] ?? '', SECRETS), SECRETS),
  );
  await flood(url, requests.slice(0, WARMING_UP), CONNECTIONS);
  return flood(url, requests.slice(WARMING_UP), CONNECTIONS);
}

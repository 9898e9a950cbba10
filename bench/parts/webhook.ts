import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, startBare, startProduct } from '../kit/child.ts';
import { pushedMessage, pushedRecall, type Secrets, signedRequest } from '../kit/events.ts';
import { flood, paced } from '../kit/flood.ts';
import { median, quantile, verdict } from '../kit/numbers.ts';
import { readQuestions } from '../kit/questions.ts';
import { openSink } from '../kit/sink.ts';
import type { Part } from '../run.ts';

const ROUNDS = 5;
const CONNECTIONS = 64;
const WARMING_UP = 1_000;
const MEASURED = 3_000;
const PER_SECOND = 300;
const SECONDS = 60;
/** 15 a second: answers leave at the platform's 16, and more messages would rightly be refused after a while. */
const ONE_MESSAGE_IN = 20;
const SECRETS: Secrets = {
  appId: 'cli_0123456789abcdef',
  encryptKey: 'the encrypt key of the benchmark',
  verificationToken: 'the token of the benchmark',
};

/** The webhook with signature, encryption and durable claim, beside a bare koa route that only verifies. */
const part: Part = {
  title: `POST /feishu/events, file store, ${CONNECTIONS} connections`,
  async run(print) {
    const questions = await readQuestions();
    const bare: number[] = [];
    const product: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await bareRate(questions));
      product.push(await inProduct((url) => measure(url, questions)));
    }
    print(`as fast as it goes, ${MEASURED} messages, every one another one:`);
    print(`bare koa route: ${median(bare).toFixed(0)} requests/s (median of ${ROUNDS})`);
    print(`product: ${median(product).toFixed(0)} requests/s`);
    const ratios = product.map((rate, round) => rate / (bare[round] ?? Number.NaN));
    print(`ratio: ${verdict(median(ratios), { atLeast: 0.4 })}`);
    const took = await inProduct((url) => acknowledgements(url, questions));
    const messages = took.filter((_, number) => isMessage(number));
    print(
      `${PER_SECOND} events/s for ${SECONDS} s, ${PER_SECOND / ONE_MESSAGE_IN} of them questions that are answered meanwhile, the others recalls:`,
    );
    print(`  acknowledged within ${median(took).toFixed(1)} ms (median)`);
    print(
      `  p99 in ms: ${verdict(quantile(took, 0.99), { atMost: 100 })}, longest ${quantile(took, 1).toFixed(0)} ms`,
    );
    print(`  p99 of the questions in ms: ${verdict(quantile(messages, 0.99), { atMost: 100 })}`);
  },
};

export default part;

async function bareRate(questions: readonly string[]): Promise<number> {
  const server = await startBare(SECRETS.encryptKey);
  const rate = await measure(server.url, questions);
  await server.stop();
  return rate;
}

/** @returns what `work` finds out about a product that was started for it */
async function inProduct<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
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
  const result = await work(server.url);
  await server.stop();
  platform.close();
  await rm(folder, { recursive: true });
  return result;
}

/** @returns milliseconds that each acknowledgement took, after a second of warming up */
async function acknowledgements(url: string, questions: readonly string[]): Promise<readonly number[]> {
  const requests = Array.from({ length: PER_SECOND * (SECONDS + 1) }, (_, number) =>
    signedRequest(
      isMessage(number)
        ? pushedMessage(number, questions[number % questions.length] ?? '', SECRETS)
        : pushedRecall(number, SECRETS),
      SECRETS,
    ),
  );
  const took = await paced(url, requests, PER_SECOND);
  return took.slice(PER_SECOND);
}

/** Every second has as many, so that it does not matter from which one is counted. */
function isMessage(number: number): boolean {
  return number % ONE_MESSAGE_IN === 0;
}

/** @returns requests a second, after a warm-up */
async function measure(url: string, questions: readonly string[]): Promise<number> {
  const requests = Array.from({ length: WARMING_UP + MEASURED }, (_, number) =>
    signedRequest(pushedMessage(number, questions[number % questions.length] ?? '', SECRETS), SECRETS),
  );
  await flood(url, requests.slice(0, WARMING_UP), CONNECTIONS);
  return flood(url, requests.slice(WARMING_UP), CONNECTIONS);
}

import { deliveryUuid } from '../core/keys.ts';
import { type Log, StoppedError } from '../core/ports.ts';
import type { Attachment } from '../core/reply.ts';
import { type Texts, texts } from '../texts/texts.ts';
import type { Attempt } from './attempt.ts';
import { textBody } from './cards/renderings.ts';
import type { Api, Body, Route } from './client.ts';
import type { Turn } from './outgoing.ts';
import { reactionTo } from './retry.ts';

interface Sending {
  readonly api: Api;
  readonly attempt: Attempt;
  readonly turn: Turn;
  readonly route: Route;
  readonly key: string;
  readonly log: Log;
}

/** Limit of im/v1/files. */
const MOST_BYTES = 30 * 1024 * 1024;

/**
 * Uploads files and sends each as a message after its card. A file that the platform does not take is replaced by a
 * sentence that says so, and what to do.
 * @throws FeishuError when the platform takes no message either
 */
export async function sendAttachments(sending: Sending, files: readonly Attachment[]): Promise<void> {
  for (const [index, file] of files.entries()) await sendOne(sending, file, `file${index}`);
}

async function sendOne(sending: Sending, file: Attachment, part: string): Promise<void> {
  const problem = sizeProblem(file) ?? (await uploadAndSend(sending, file, part));
  if (problem !== null) await sendBody(sending, apology(file, problem), `${part}~refused`);
}

/** @returns what is wrong, or null when it was sent */
async function uploadAndSend(sending: Sending, file: Attachment, part: string): Promise<Problem | null> {
  const { api, attempt, turn, log } = sending;
  let uploaded = false;
  try {
    const fileKey = await attempt(turn, () => api.upload(file.name, file.bytes));
    uploaded = true;
    await sendBody(sending, { msgType: 'file', content: JSON.stringify({ file_key: fileKey }) }, part);
    return null;
  } catch (error) {
    const passing = ['retry-later', 'refresh-token', 'quota'].includes(reactionTo(error));
    // A message may have arrived although nothing says so, and is owed; an upload alone shows nowhere.
    if (error instanceof StoppedError || (passing && uploaded)) throw error;
    log.error('feishu.attachment', { error: String(error) });
    return passing ? 'busy' : 'refused';
  }
}

async function sendBody({ api, attempt, turn, route, key }: Sending, body: Body, part: string) {
  await attempt(turn, () => api.send(route, body, deliveryUuid(key, part)));
}

/** Why a file did not come. */
type Problem = Parameters<Texts['feishu']['unsent']>[1];

function sizeProblem({ bytes }: Attachment): Problem | null {
  if (bytes.length === 0) return 'empty';
  return bytes.length > MOST_BYTES ? 'large' : null;
}

function apology(file: Attachment, why: Problem): Body {
  return textBody(texts().feishu.unsent(file.name, why));
}

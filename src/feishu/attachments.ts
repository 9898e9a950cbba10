import { deliveryUuid } from '../core/keys.ts';
import type { Log } from '../core/ports.ts';
import type { Attachment } from '../core/reply.ts';
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
 * Uploads files and sends each as a message after its card. A file that the platform will never take is replaced by a
 * sentence that says so.
 * @throws FeishuError when the platform does not answer
 */
export async function sendAttachments(sending: Sending, files: readonly Attachment[]): Promise<void> {
  for (const [index, file] of files.entries()) await sendOne(sending, file, `file${index}`);
}

async function sendOne(sending: Sending, file: Attachment, part: string): Promise<void> {
  const { api, attempt, turn, log } = sending;
  const problem = sizeProblem(file);
  if (problem !== null) return sendBody(sending, apology(file, problem), `${part}~refused`);
  try {
    const fileKey = await attempt(turn, () => api.upload(file.name, file.bytes));
    await sendBody(sending, { msgType: 'file', content: JSON.stringify({ file_key: fileKey }) }, part);
  } catch (error) {
    const reaction = reactionTo(error);
    if (reaction === 'retry-later' || reaction === 'refresh-token') throw error;
    log.error('feishu.attachment', { error: String(error) });
    await sendBody(sending, apology(file, '飞书没有接收'), `${part}~refused`);
  }
}

async function sendBody({ api, attempt, turn, route, key }: Sending, body: Body, part: string) {
  await attempt(turn, () => api.send(route, body, deliveryUuid(key, part)));
}

function sizeProblem({ bytes }: Attachment): string | null {
  if (bytes.length === 0) return '文件是空的';
  return bytes.length > MOST_BYTES ? '文件超过 30 MB' : null;
}

function apology(file: Attachment, problem: string): Body {
  return textBody(`文件“${file.name}”没有发出：${problem}。请联系管理员。`);
}

import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { isObject, parseJson } from '../json.ts';
import type { Channel, PushResult } from './channel.ts';

/** Where events and callbacks go instead of a long connection. */
export interface Webhook {
  readonly url: string;
  /** Empty: bodies go out plain and unsigned. */
  readonly encryptKey: string;
  readonly verificationToken: string;
  /** Epoch milliseconds written into the signature; real time by default, as the receiver compares with its own. */
  readonly signedAt?: () => number;
}

/** Milliseconds after which Feishu gives up (event-subscriptions: 3 s, a challenge 1 s). */
const PUSH_TIMEOUT_MS = 3000;
const CHALLENGE_TIMEOUT_MS = 1000;

export interface ChallengeResult {
  readonly ok: boolean;
  /** HTTP status, or 0 when nothing answered in time. */
  readonly status: number;
  readonly body: string;
}

/** `{"encrypt": base64(iv + AES-256-CBC(plain))}` with key = sha256(encryptKey). */
export function encryptBody(plain: string, encryptKey: string): string {
  const key = createHash('sha256').update(encryptKey).digest();
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const encrypted = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]);
  return JSON.stringify({ encrypt: encrypted.toString('base64') });
}

/**
 * The signature headers for a body: sha256(timestamp + nonce + encryptKey + raw body), hex.
 * `at` is epoch milliseconds; the header holds seconds.
 */
export function signatureHeaders(
  body: string,
  encryptKey: string,
  at: number,
  nonce: string = randomBytes(8).toString('hex'),
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHash('sha256')
    .update(timestamp + nonce + encryptKey + body)
    .digest('hex');
  return {
    'X-Lark-Request-Timestamp': timestamp,
    'X-Lark-Request-Nonce': nonce,
    'X-Lark-Signature': signature,
  };
}

async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  timeoutMs: number,
): Promise<PushResult> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    return { failure: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'refused' };
  }
}

export function createWebhookChannel(webhook: Webhook): Channel {
  const { url, encryptKey, verificationToken, signedAt = Date.now } = webhook;
  return {
    push(envelope) {
      const header = 'header' in envelope && isObject(envelope.header) ? envelope.header : {};
      const plain = JSON.stringify({ ...envelope, header: { ...header, token: verificationToken } });
      if (encryptKey === '') return post(url, plain, {}, PUSH_TIMEOUT_MS);
      const body = encryptBody(plain, encryptKey);
      return post(url, body, signatureHeaders(body, encryptKey, signedAt()), PUSH_TIMEOUT_MS);
    },
  };
}

/** Asks an address to prove itself, as the console does when it is saved: unsigned, encrypted when there is a key. */
export async function challengeWebhook(webhook: Webhook): Promise<ChallengeResult> {
  const challenge = randomBytes(16).toString('hex');
  const plain = JSON.stringify({ challenge, token: webhook.verificationToken, type: 'url_verification' });
  const body = webhook.encryptKey === '' ? plain : encryptBody(plain, webhook.encryptKey);
  const result = await post(webhook.url, body, {}, CHALLENGE_TIMEOUT_MS);
  if ('failure' in result) return { ok: false, status: 0, body: result.failure };
  const answer = parseJson(result.body);
  return { ok: result.status === 200 && isObject(answer) && answer.challenge === challenge, ...result };
}

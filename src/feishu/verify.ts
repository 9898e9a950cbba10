import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { parseJson, read, textAt } from './reading.ts';

export interface WebhookSecrets {
  readonly appId: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
}

/** The secrets, and the key that follows from one of them: making it anew for each request costs as much as the signature. */
export interface WebhookKeys extends WebhookSecrets {
  readonly aes: Buffer;
}

export function keysOf(secrets: WebhookSecrets): WebhookKeys {
  return { ...secrets, aes: createHash('sha256').update(secrets.encryptKey).digest() };
}

export interface SignedHeaders {
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
}

/** What a request turned out to be. `status` is the HTTP status of a refusal. */
export type Verdict =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'event'; readonly event: object }
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 403; readonly why: string };

/** Seconds that the platform's clock and ours may be apart. */
const WINDOW = 300;

/**
 * Judges one push request (Feishu's pages on encrypting and verifying event pushes). The signature is taken over the
 * bytes as they came: parsed and written again they may differ.
 *
 * @param raw the body
 * @param now epoch ms, real time
 */
export function verify(raw: Buffer, headers: SignedHeaders, secrets: WebhookKeys, now: number): Verdict {
  const outer = parseJson(raw.toString());
  if (typeof outer !== 'object' || outer === null) return refused(400, 'not JSON');
  const encrypted = textAt(outer, 'encrypt');
  const event = encrypted === '' ? outer : parseJson(decrypt(encrypted, secrets.aes));
  if (typeof event !== 'object' || event === null) return refused(400, 'cannot be decrypted');

  if (read(event, 'type') === 'url_verification') {
    if (!same(textAt(event, 'token'), secrets.verificationToken)) return refused(403, 'token');
    return { kind: 'challenge', challenge: textAt(event, 'challenge') };
  }
  const { timestamp, nonce, signature } = headers;
  if (!same(signature, sign(timestamp, nonce, secrets.encryptKey, raw))) return refused(401, 'signature');
  if (!(Math.abs(now / 1000 - Number(timestamp)) <= WINDOW)) return refused(401, 'timestamp');
  if (!same(textAt(event, 'header', 'token'), secrets.verificationToken)) return refused(403, 'token');
  if (textAt(event, 'header', 'app_id') !== secrets.appId) return refused(403, 'app_id');
  // The SDK looks its listener up by whatever stands there.
  if (textAt(event, 'header', 'event_type') === '') return refused(400, 'no event type');
  return { kind: 'event', event };
}

/** @returns the signature that the platform sends in `X-Lark-Signature`. */
export function sign(timestamp: string, nonce: string, encryptKey: string, raw: Buffer): string {
  return createHash('sha256')
    .update(timestamp + nonce + encryptKey)
    .update(raw)
    .digest('hex');
}

/** @returns the text inside `encrypt`, or '' when it is not meant for this key. */
function decrypt(encrypted: string, aes: Buffer): string {
  const bytes = Buffer.from(encrypted, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-cbc', aes, bytes.subarray(0, 16));
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString();
  } catch {
    return '';
  }
}

/** In constant time, so that a guess cannot be improved letter by letter; how long the secret is may be known. */
function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function refused(status: 400 | 401 | 403, why: string): Verdict {
  return { kind: 'refused', status, why };
}

import { createCipheriv, createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, sign, verify } from '../../src/feishu/verify.ts';
import { anyValue, spoiltJson } from './kit/any-json.ts';
import { anyText } from './kit/any-text.ts';
import { feed } from './kit/runs.ts';

const KEYS = keysOf({ appId: 'cli_1', encryptKey: 'key', verificationToken: 'token' });
const NOW = 1_773_799_500_000;
const HEADER = { event_id: 'e', event_type: 'im.message.receive_v1', token: 'token', app_id: 'cli_1' };
const EVENT = { schema: '2.0', header: HEADER, event: { message: { content: '{}' } } };
const CHALLENGE = { type: 'url_verification', challenge: 'c', token: 'token' };

function encrypted(bytes: Uint8Array, key: Buffer): object {
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16, 1));
  const inside = Buffer.concat([Buffer.alloc(16, 1), cipher.update(bytes), cipher.final()]);
  return { encrypt: inside.toString('base64') };
}

const OTHER_KEY = createHash('sha256').update('another').digest();
const text = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? '');

const body: fc.Arbitrary<Buffer> = fc.oneof(
  spoiltJson(EVENT).map(text),
  spoiltJson(CHALLENGE).map(text),
  spoiltJson(EVENT).map((value) => text(encrypted(text(value), KEYS.aes))),
  spoiltJson(EVENT).map((value) => text(encrypted(text(value), OTHER_KEY))),
  fc
    .tuple(anyText(), fc.boolean())
    .map(([words, isIn]) => text(isIn ? encrypted(Buffer.from(words), KEYS.aes) : { encrypt: words })),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
  anyValue.map(text),
);

/** `true` is a header as it should be. */
const header = fc.oneof(
  { weight: 3, arbitrary: fc.constant(true as const) },
  { weight: 1, arbitrary: anyText(2) },
);
const request = fc.record({ body, timestamp: header, nonce: header, signature: header });

describe('a request to the webhook', () => {
  it('is judged, and only what the platform has signed is an event', async () => {
    await feed('webhook', 100, request, (given) => {
      const timestamp = given.timestamp === true ? String(NOW / 1000) : given.timestamp;
      const nonce = given.nonce === true ? 'n' : given.nonce;
      const genuine = sign(timestamp, nonce, 'key', given.body);
      const signature = given.signature === true ? genuine : given.signature;
      const verdict = verify(given.body, { timestamp, nonce, signature }, KEYS, NOW);
      if (verdict.kind !== 'event') return;
      expect(signature).toBe(genuine);
      expect(Math.abs(Number(timestamp) - NOW / 1000)).toBeLessThanOrEqual(300);
      expect(verdict.event).toMatchObject({ header: { token: 'token', app_id: 'cli_1' } });
    });
  });
});

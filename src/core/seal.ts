import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts short texts so that each can be opened only as what it was sealed as. */
export interface Sealer {
  /** @param subject what the words belong to, e.g. `record:0318-3fa2b`; under another subject they do not open */
  seal(words: string, subject: string): string;
  /** @returns null when it was sealed with a key that is not known, for another subject, or was tampered with */
  open(sealed: string, subject: string): string | null;
  /** Whether something sealed under this head (`headOf`) could be opened, and with the key that seals now. */
  ageOf(head: string): SealAge;
}

/** `current` sealed with the key that seals now, `older` with another that is known, `unknown` with none that is. */
export type SealAge = 'current' | 'older' | 'unknown';

/** @returns what tells the key of something sealed, and nothing else of it: version and key id */
export function headOf(sealed: string): string {
  return sealed.split('.').slice(0, 2).join('.');
}

const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D: 96 bits of nonce, 128 of tag. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM. What it writes is `v1.<key id>.<base64url of nonce, tag and ciphertext>`; version and key id are
 * authenticated together with the subject.
 * @param keys 32 bytes each; the first one seals, all of them open, so that keys can be changed one after the other
 */
export function createSealer(keys: readonly [Uint8Array, ...Uint8Array[]]): Sealer {
  const ring = new Map(keys.map((key) => [keyId(key), key]));
  const [current] = keys;
  return {
    seal(words, subject) {
      const head = `${VERSION}.${keyId(current)}`;
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, current, nonce).setAAD(Buffer.from(`${head}.${subject}`));
      const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
      return `${head}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, subject) {
      const [version, id = '', box = ''] = sealed.split('.');
      const key = ring.get(id);
      const bytes = Buffer.from(box, 'base64url');
      if (version !== VERSION || key === undefined || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(`${version}.${id}.${subject}`))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        return Buffer.concat([
          decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
          decipher.final(),
        ]).toString('utf8');
      } catch {
        return null;
      }
    },
    ageOf(head) {
      if (head === `${VERSION}.${keyId(current)}`) return 'current';
      const [version, id = ''] = head.split('.');
      return version === VERSION && ring.has(id) ? 'older' : 'unknown';
    },
  };
}

/** @returns null where there is no key to seal with */
export function sealerOf(keys: readonly Uint8Array[]): Sealer | null {
  const [first, ...others] = keys;
  return first === undefined ? null : createSealer([first, ...others]);
}

/** Tells keys apart without telling anything of them. */
function keyId(key: Uint8Array): string {
  return createHash('sha256').update('zhibu key id').update(key).digest('hex').slice(0, 8);
}

import { hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../core/ports.ts';

/** What a pass is good for; one for the one purpose is worth nothing for the other. */
export type Purpose = 'link' | 'session';

/** How long passes are good for, in seconds: a link 10 minutes, a session a working day. */
export const GOOD_FOR: Readonly<Record<Purpose, number>> = { link: 10 * 60, session: 8 * 60 * 60 };

/** Signed words that one person may look at the pages for a while. */
export interface Passes {
  issue(purpose: Purpose, openId: string): Promise<string>;
  /** @returns whose pass it is (open_id), or null for one that is over, forged or meant for something else */
  read(purpose: Purpose, pass: string): Promise<string | null>;
}

const ALGORITHM = 'HS256';

/**
 * JSON Web Tokens (RFC 7519), signed with keys that are derived for each purpose alone (HKDF, RFC 5869): what seals
 * summaries never signs. A link can be followed more than once while it is good, since whoever shows a preview of it
 * follows it, too.
 * @param keys 32 bytes each; the first one signs, all of them verify, so that keys can be changed one after the other
 */
export function createPasses(keys: readonly [Uint8Array, ...Uint8Array[]], clock: Clock): Passes {
  const derived = (purpose: Purpose) =>
    keys.map((key) => new Uint8Array(hkdfSync('sha256', key, '', `zhibu pages ${purpose}`, 32)));
  const ring = { link: derived('link'), session: derived('session') };
  return {
    async issue(purpose, openId) {
      const [key] = ring[purpose];
      if (key === undefined) throw new Error('no key to sign with');
      const now = Math.floor(clock.now() / 1000);
      return new SignJWT({ sub: openId, aud: purpose, iat: now, exp: now + GOOD_FOR[purpose] })
        .setProtectedHeader({ alg: ALGORITHM })
        .sign(key);
    },
    async read(purpose, pass) {
      for (const key of ring[purpose]) {
        const openId = await verified(pass, key, purpose, clock.now());
        if (openId !== null) return openId;
      }
      return null;
    },
  };
}

async function verified(
  pass: string,
  key: Uint8Array,
  purpose: Purpose,
  now: number,
): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(pass, key, {
      algorithms: [ALGORITHM],
      audience: purpose,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(now),
    });
    return payload.sub ?? null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

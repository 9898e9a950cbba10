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
 * @param key 32 bytes. An older key, which opens what was sealed with it, lets nobody in: with one that got known, or with a
 *   `secret.key` that was left behind, anybody could make a pass. A change of keys ends the sessions; a new link is soon asked for
 */
export function createPasses(key: Uint8Array, clock: Clock): Passes {
  const derived = (purpose: Purpose) =>
    new Uint8Array(hkdfSync('sha256', key, '', `zhibu pages ${purpose}`, 32));
  const keys = { link: derived('link'), session: derived('session') };
  return {
    async issue(purpose, openId) {
      const now = Math.floor(clock.now() / 1000);
      return new SignJWT({ sub: openId, aud: purpose, iat: now, exp: now + GOOD_FOR[purpose] })
        .setProtectedHeader({ alg: ALGORITHM })
        .sign(keys[purpose]);
    },
    read: (purpose, pass) => verified(pass, keys[purpose], purpose, clock.now()),
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

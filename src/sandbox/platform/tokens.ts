import { randomBytes } from 'node:crypto';

/** Seconds for which a tenant token is valid, as Feishu gives them out. */
export const TOKEN_SECONDS = 7200;

export interface Tokens {
  issue(): string;
  valid(token: string): boolean;
  revokeAll(): void;
}

/** Tokens live in real time, since the SDK that caches them knows no other. */
export function createTokens(): Tokens {
  const expiry = new Map<string, number>();
  return {
    issue() {
      const token = `t-${randomBytes(20).toString('hex')}`;
      expiry.set(token, Date.now() + TOKEN_SECONDS * 1000);
      return token;
    },
    valid: (token) => (expiry.get(token) ?? 0) > Date.now(),
    revokeAll: () => expiry.clear(),
  };
}

/** The tenant access token, fetched when needed and by one request at a time. */
export interface Tokens {
  /** @throws whatever the fetch throws. */
  get(): Promise<string>;
  /** Forgets `token` after the platform has refused it; a newer one is kept. */
  drop(token: string): void;
}

export interface TenantToken {
  readonly token: string;
  /** Milliseconds from now. */
  readonly validFor: number;
}

/** Fetched this long before it runs out, as the SDK does. */
const MARGIN = 3 * 60_000;

/**
 * The SDK keeps a token until its time is over, even when the platform has revoked it, and fetches one per waiting
 * request. This does neither.
 */
export function createTokens(fetch: () => Promise<TenantToken>): Tokens {
  let current: { readonly token: string; readonly until: number } | null = null;
  let fetching: Promise<string> | null = null;

  async function renew(): Promise<string> {
    try {
      const { token, validFor } = await fetch();
      current = { token, until: Date.now() + Math.max(validFor - MARGIN, validFor / 2) };
      return token;
    } finally {
      fetching = null;
    }
  }

  return {
    get() {
      if (current !== null && Date.now() < current.until) return Promise.resolve(current.token);
      fetching ??= renew();
      return fetching;
    },
    drop(token) {
      if (current?.token === token) current = null;
    },
  };
}

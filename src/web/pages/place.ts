/** Where the pages are, as browsers see it. */
export interface Place {
  /** Address of the pages, e.g. `https://zhibu.example.cn/ledger`. */
  readonly address: string;
  /** What every link on a page begins with: the path of PUBLIC_URL and `/ledger`. */
  readonly base: string;
  readonly session: SessionCookie;
}

export interface SessionCookie {
  readonly name: string;
  readonly path: string;
  readonly secure: boolean;
}

/** The path under which this server has the pages, whatever path a proxy puts in front of it. */
export const ROOT = '/ledger';

/**
 * @param publicUrl address under which people reach the server, without a slash at the end
 * @returns behind TLS the session's cookie is Secure; where the whole host is ours, its name begins with `__Host-`, so
 *   that no neighbouring host can plant one (RFC 6265bis, 4.1.3). That asks for the path `/`; otherwise only the pages get it.
 */
export function placeOf(publicUrl: string): Place {
  const { protocol, pathname } = new URL(publicUrl);
  const secure = protocol === 'https:';
  const prefix = pathname.replace(/\/+$/, '');
  const base = `${prefix}${ROOT}`;
  return {
    address: `${publicUrl}${ROOT}`,
    base,
    session:
      secure && prefix === ''
        ? { name: '__Host-zhibu', path: '/', secure }
        : { name: secure ? '__Secure-zhibu' : 'zhibu', path: base, secure },
  };
}

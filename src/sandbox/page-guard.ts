import type { IncomingMessage } from 'node:http';

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const LOOPBACK_ADDRESS = /^(::ffff:)?127\.|^::1$/;

/**
 * Whether a request is made on this machine and to it by name. A foreign Host is how a re-bound domain name gives
 * itself away; a foreign address means that the server listens where others can reach it.
 */
export function fromThisMachine({ headers, socket }: IncomingMessage): boolean {
  return LOOPBACK_HOST.test(headers.host ?? '') && LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '');
}

/**
 * Whether a request to the page's endpoints comes from the page itself and not from another site in the same browser:
 * the page speaks for anybody.
 */
export function fromOwnPage(request: IncomingMessage): boolean {
  if (!fromThisMachine(request)) return false;
  const { headers } = request;
  const { host, origin } = headers;
  if (origin !== undefined) return origin === `http://${host}`;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

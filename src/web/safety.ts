import { randomBytes } from 'node:crypto';
import type { Middleware } from 'koa';
import type { Log } from '../core/ports.ts';
import { texts } from '../texts/texts.ts';

/**
 * What every answer carries. Pages take scripts and styles from this server only, may not be framed, and tell nobody
 * where a link was followed from. `unsafe-inline` is for style attributes set by scripts and table renderers.
 */
const HEADERS = Object.entries({
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});

/** A handler further down may set a header differently. */
export const securityHeaders: Middleware = async (ctx, next) => {
  for (const [name, value] of HEADERS) ctx.res.setHeader(name, value);
  await next();
};

/**
 * Turns whatever is thrown into an answer that leaks nothing: the words of an error that was made to be shown
 * (`ctx.throw(4xx, …)`), else a reference that stands beside the cause in the log.
 */
export function errorPage(log: Log): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const shown = statusToShow(error);
      if (shown !== null) {
        ctx.status = shown.status;
        ctx.body = `${shown.message}\n`;
        return;
      }
      const reference = randomBytes(4).toString('hex');
      log.error('web.failed', { reference, method: ctx.method, path: ctx.path, err: error });
      ctx.status = 500;
      ctx.body = `${texts().web.failed(reference)}\n`;
    }
  };
}

function statusToShow(error: unknown): { readonly status: number; readonly message: string } | null {
  if (!(error instanceof Error) || !('expose' in error) || error.expose !== true) return null;
  if (!('status' in error) || typeof error.status !== 'number') return null;
  return { status: error.status, message: error.message };
}

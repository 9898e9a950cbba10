import type { Middleware } from 'koa';
import { METRICS_TYPE } from './metrics.ts';

/** How the program is; whatever else is in it is shown at `/readyz`, so it must hold no names and no secrets. */
export interface Health {
  /** Whether it can take and answer messages now. */
  readonly ready: boolean;
}

export interface StatusSources {
  readonly health: () => Health;
  /** Figures in Prometheus' text format. */
  readonly metrics: () => string;
}

/** `GET /healthz` (alive), `GET /readyz` (200 or 503, with details as JSON) and `GET /metrics` (interfaces.md 3). */
export function statusPages({ health, metrics }: StatusSources): Middleware {
  const pages = new Map<string, Middleware>([
    [
      '/healthz',
      (ctx) => {
        ctx.type = 'text/plain';
        ctx.body = 'ok\n';
      },
    ],
    [
      '/readyz',
      (ctx) => {
        const status = health();
        ctx.status = status.ready ? 200 : 503;
        ctx.body = status;
      },
    ],
    [
      '/metrics',
      (ctx) => {
        ctx.type = METRICS_TYPE;
        ctx.body = metrics();
      },
    ],
  ]);
  return async (ctx, next) => {
    const page = pages.get(ctx.path);
    if (page === undefined) return next();
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      ctx.set('Allow', 'GET, HEAD');
      ctx.status = 405;
      return;
    }
    ctx.set('Cache-Control', 'no-store');
    await page(ctx, next);
  };
}

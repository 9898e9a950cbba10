import type { Middleware } from 'koa';
import { ROOT } from './place.ts';
import type { Site, SiteOptions } from './site.ts';

export interface PagesOptions extends Omit<SiteOptions, 'key' | 'publicUrl'> {
  /** Keys of the store, the one in use first; none where no secret can be kept, and then there are no pages. */
  readonly keys: readonly Uint8Array[];
  /** Address under which people reach the server, without a slash at the end; known once it listens. */
  readonly publicUrl: () => string;
}

/** The ledger in the browser. */
export interface Pages {
  /** What is not under `/ledger` goes to the next one. */
  readonly middleware: Middleware;
  /** @returns a link for this one person (open_id), good for ten minutes; null where there is no key to sign it with */
  link(openId: string): Promise<string | null>;
}

/** All that the pages are made with is read when somebody first asks for one: a start does without it. */
export function createPages({ keys, publicUrl, ...options }: PagesOptions): Pages {
  const [key] = keys;
  let opened: Promise<Site> | null = null;
  const site = (): Promise<Site> | null => {
    if (key === undefined) return null;
    opened ??= import('./site.ts').then(({ openSite }) =>
      openSite({ ...options, key, publicUrl: publicUrl() }),
    );
    return opened;
  };
  return {
    async middleware(ctx, next) {
      if (ctx.path !== ROOT && !ctx.path.startsWith(`${ROOT}/`)) return next();
      const open = await site();
      return open === null ? next() : open.answer(ctx);
    },
    async link(openId) {
      return (await site())?.link(openId) ?? null;
    },
  };
}

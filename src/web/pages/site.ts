import type { Context } from 'koa';
import type { Clock } from '../../core/ports.ts';
import { languageOf, languageSpoken } from '../../texts/texts.ts';
import { sendText } from './compress.ts';
import { languageChosen, rememberLanguage, sessionOf, setSession } from './cookies.ts';
import { linkTo, PATHS } from './links.ts';
import { createPasses } from './pass.ts';
import { placeOf, ROOT } from './place.ts';
import { type Asking, sendAnswer, sendEntrance, sendLeft, sendMissing } from './render.tsx';
import { ROUTES } from './routes/routes.ts';
import { STYLE, STYLE_PATH } from './style/style.ts';
import { pageTexts } from './texts.ts';
import { type PageSources, visitOf } from './visit.ts';

export interface SiteOptions extends PageSources {
  /** 32 bytes, with which passes are signed. */
  readonly key: Uint8Array;
  readonly publicUrl: string;
  /** By which links and sessions end: the real time, also where the clock of the demo was moved. */
  readonly time: Clock;
}

export interface Site {
  /** Answers every path under `/ledger`. */
  answer(ctx: Context): Promise<void>;
  link(openId: string): Promise<string>;
}

/** Everything is forbidden but the one style sheet and this server's own forms: there is no script at all. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const FOR_GOOD = 'public, max-age=31536000, immutable';

export function openSite({ key, publicUrl, time, ...sources }: SiteOptions): Site {
  const passes = createPasses(key, time);
  const place = placeOf(publicUrl);

  const askingOf = (ctx: Context): Asking => ({
    base: place.base,
    here: `${ctx.path.slice(ROOT.length)}${ctx.search}`,
    language: languageChosen(ctx) ?? languageSpoken(),
  });
  const refusals = (ctx: Context) => pageTexts(askingOf(ctx).language).refused;

  /** What needs no session: the way in, the way out, and the style sheet. */
  const open: Readonly<Record<string, (ctx: Context) => Promise<void>>> = {
    async [`GET ${STYLE_PATH}`](ctx) {
      ctx.set('Cache-Control', FOR_GOOD);
      ctx.type = 'text/css; charset=utf-8';
      await sendText(ctx, STYLE);
    },
    async [`GET ${PATHS.enter}`](ctx) {
      const pass = ctx.query.pass;
      const openId = typeof pass === 'string' ? await passes.read('link', pass) : null;
      if (openId === null) return sendEntrance(ctx, askingOf(ctx));
      setSession(ctx, place.session, await passes.issue('session', openId));
      // To a clean address: the pass stays in no history and in no bookmark.
      goTo(ctx, linkTo(place.base, 'home'));
    },
    async [`POST ${PATHS.leave}`](ctx) {
      // Our policy on referrers makes browsers send the Origin of a form as `null`; this header they still send.
      const site = ctx.get('Sec-Fetch-Site');
      if (site !== '' && site !== 'same-origin') return ctx.throw(403, refusals(ctx).leaving);
      setSession(ctx, place.session, '');
      goTo(ctx, linkTo(place.base, 'left'));
    },
    [`GET ${PATHS.left}`]: (ctx) => sendLeft(ctx, askingOf(ctx)),
  };

  async function look(ctx: Context, path: string): Promise<void> {
    const asking = askingOf(ctx);
    const openId = await passes.read('session', sessionOf(ctx, place.session));
    const visit = openId === null ? null : await visitOf(openId, asking, sources);
    if (visit === null) return sendEntrance(ctx, asking);
    const query = new URLSearchParams(ctx.querystring);
    const answer = await ROUTES.get(path)?.({ visit, texts: pageTexts(asking.language), query });
    return answer ? sendAnswer(ctx, visit, answer) : sendMissing(ctx, visit);
  }

  return {
    async answer(ctx) {
      ctx.set('Content-Security-Policy', POLICY);
      ctx.set('Cache-Control', 'no-store');
      const path = ctx.path.slice(ROOT.length) || PATHS.home;
      const method = ctx.method === 'HEAD' ? 'GET' : ctx.method;
      const handler = open[`${method} ${path}`];
      if (handler !== undefined) return handler(ctx);
      if (method !== 'GET') {
        ctx.set('Allow', 'GET, HEAD');
        return ctx.throw(405, refusals(ctx).writing);
      }
      const language = languageOf(ctx.query.lang);
      if (language === null) return look(ctx, path);
      rememberLanguage(ctx, language, place.base);
      goTo(ctx, `${place.base}${withoutLanguage(path, ctx.querystring)}`);
    },
    link: async (openId) =>
      `${place.address}${PATHS.enter}?${new URLSearchParams({ pass: await passes.issue('link', openId) })}`,
  };
}

function goTo(ctx: Context, address: string): void {
  ctx.status = 303;
  ctx.set('Location', address);
  ctx.body = '';
}

function withoutLanguage(path: string, querystring: string): string {
  const query = new URLSearchParams(querystring);
  query.delete('lang');
  return query.size === 0 ? path : `${path}?${query}`;
}

import type { Context } from 'koa';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sendText } from './compress.ts';
import { inLanguage, linkTo } from './links.ts';
import { navigationOf } from './navigation.ts';
import type { Answer } from './routes/answer.ts';
import { STYLE_PATH } from './style/style.ts';
import { pageTexts } from './texts.ts';
import { type Frame, Layout } from './views/layout.tsx';
import { Entrance, Left, Missing } from './views/notice.tsx';
import type { Visit } from './visit.ts';

/** How a page was asked for. */
export type Asking = Pick<Visit, 'base' | 'here' | 'language'>;

/** The page of everybody without a session: it says how to get one, and nothing else. */
export async function sendEntrance(ctx: Context, asking: Asking): Promise<void> {
  const texts = pageTexts(asking.language);
  ctx.status = 401;
  await send(ctx, frameOf(asking, null), texts.entrance.title, <Entrance texts={texts} />);
}

export async function sendLeft(ctx: Context, asking: Asking): Promise<void> {
  const texts = pageTexts(asking.language);
  await send(ctx, frameOf(asking, null), texts.left.title, <Left texts={texts} />);
}

export async function sendMissing(ctx: Context, visit: Visit): Promise<void> {
  const texts = pageTexts(visit.language);
  ctx.status = 404;
  const home = linkTo(visit.base, 'home');
  await send(ctx, frameOf(visit, visit), texts.missing.title, <Missing texts={texts} home={home} />);
}

export async function sendAnswer(ctx: Context, visit: Visit, answer: Answer): Promise<void> {
  switch (answer.kind) {
    case 'page':
      return send(ctx, frameOf(visit, visit), answer.title, answer.body);
    case 'elsewhere':
      ctx.status = 303;
      ctx.set('Location', answer.address);
      ctx.body = '';
      return;
    case 'file':
      // RFC 6266: a name beyond ASCII is written as RFC 8187 has it.
      ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`);
      ctx.type = 'application/octet-stream';
      ctx.body = Buffer.from(answer.bytes);
  }
}

function frameOf(asking: Asking, visit: Visit | null): Frame {
  const { base, here, language } = asking;
  return {
    texts: pageTexts(language),
    base,
    style: `${base}${STYLE_PATH}`,
    otherLanguage: inLanguage(base, visit === null ? '/' : here, language === 'zh' ? 'en' : 'zh'),
    visitor: visit === null ? null : { name: nameOf(visit), links: navigationOf(visit) },
  };
}

function nameOf({ speaker, directory }: Visit): string {
  const administrator = directory.administrators().find(({ openId }) => openId === speaker.openId);
  return (speaker.member ?? administrator)?.name ?? '';
}

async function send(ctx: Context, frame: Frame, title: string, body: VNode): Promise<void> {
  ctx.type = 'text/html; charset=utf-8';
  const html = renderToString(
    <Layout frame={frame} title={title}>
      {body}
    </Layout>,
  );
  await sendText(ctx, `<!doctype html>${html}`);
}

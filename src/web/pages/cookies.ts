import type { Context } from 'koa';
import { type Language, languageOf } from '../../texts/texts.ts';
import { GOOD_FOR } from './pass.ts';
import type { SessionCookie } from './place.ts';

const LANGUAGE = 'zhibu-language';
const YEAR_S = 365 * 24 * 60 * 60;

/** @returns the session's pass, or an empty string */
export function sessionOf(ctx: Context, { name }: SessionCookie): string {
  return cookie(ctx, name);
}

/**
 * No script reads it, and no other site's form sends it. Lax and not Strict: a link that is followed from Feishu comes
 * from another site, and with Strict the page behind it would be asked for without the cookie that was just set.
 * @param pass empty to end the session
 */
export function setSession(ctx: Context, { name, path, secure }: SessionCookie, pass: string): void {
  const age = pass === '' ? 0 : GOOD_FOR.session;
  append(
    ctx,
    `${name}=${pass}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  );
}

export function languageChosen(ctx: Context): Language | null {
  return languageOf(cookie(ctx, LANGUAGE));
}

export function rememberLanguage(ctx: Context, language: Language, base: string): void {
  append(ctx, `${LANGUAGE}=${language}; Path=${base}; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax`);
}

/** Koa's own cookies refuse Secure behind a proxy that ends TLS, of which only PUBLIC_URL knows. */
function append(ctx: Context, line: string): void {
  ctx.append('Set-Cookie', line);
}

function cookie(ctx: Context, name: string): string {
  const pairs = ctx.get('Cookie').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Koa from 'koa';

/** What the chat page is made of, by ending. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const SOURCES = 'src/sandbox/page';
const COMPILED = 'dist/src/sandbox/page';

/** Paths that stand for one file of the package. */
const FILES: Readonly<Record<string, string>> = {
  '/': `${SOURCES}/index.html`,
  '/vendor/marked.js': 'node_modules/marked/lib/marked.esm.js',
  '/vendor/purify.js': 'node_modules/dompurify/dist/purify.es.mjs',
};

/** `/page/…`: styles as they are written, scripts as they are compiled. No part of it may begin with a dot. */
const PAGE_PATH = /^\/page\/((?:[\w-]+\/)*[\w-]+\.(?:css|js))$/;

/** The folder that holds package.json, above this file, whether it runs from src or from dist. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('no package.json above the sandbox');
    folder = dirname(folder);
  }
  return folder;
}

/** Serves the chat page's files; paths that are none of them go to `next`. */
export function pageAssets(): Koa.Middleware {
  const root = packageRoot();
  return async (ctx, next) => {
    const file = ctx.method === 'GET' || ctx.method === 'HEAD' ? fileOf(ctx.path) : null;
    const bytes = file === null ? null : await readFile(join(root, file)).catch(() => null);
    if (file === null || bytes === null) return next();
    ctx.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' });
    if (ctx.path === '/') ctx.set('Content-Security-Policy', policyFor(bytes.toString()));
    ctx.type = TYPES[extname(file).replace('.mjs', '.js')] ?? '';
    ctx.body = bytes;
  };
}

function fileOf(path: string): string | null {
  const fixed = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
  if (fixed !== undefined) return fixed;
  const name = PAGE_PATH.exec(path)?.[1];
  if (name === undefined) return null;
  return `${name.endsWith('.js') ? COMPILED : SOURCES}/${name}`;
}

/** The page shows what a bot writes: nothing from elsewhere may load in it, and of inline scripts only its import map. */
function policyFor(html: string): string {
  const map = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(map).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

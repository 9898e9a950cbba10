import type { ServerResponse } from 'node:http';
import type Koa from 'koa';
import type { Persona } from './api.ts';
import { readBody } from './body.ts';
import { pageAssets } from './page-assets.ts';
import { fromOwnPage, fromThisMachine } from './page-guard.ts';
import { readAction, readClock, readFaults, readFile, readSend } from './page-requests.ts';
import { pageState, personas } from './page-state.ts';
import { streamTo } from './page-stream.ts';
import type { Assembly } from './platform/assemble.ts';
import { downloadHeaders } from './platform/files.ts';
import { isObject, type JsonObject, parseJson } from './platform/json.ts';
import { PersonError, press, say, sees } from './speaking.ts';

type Handler = (assembly: Assembly, ctx: Koa.Context, timeZone: string) => unknown;

/** The chat page's side of `api.ts`, by method and path. What a handler returns is the answer. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /sandbox/state': ({ platform }, ctx, timeZone) => {
    // A page that was left open may name somebody of an earlier sandbox; it then starts as the first persona.
    const known = personas(platform);
    const wanted = known.find(({ openId }) => openId === ctx.query.persona);
    return pageState(platform, wanted ?? personaOf(known[0]?.openId, known), timeZone);
  },
  'POST /sandbox/messages': async (assembly, ctx) => {
    const { persona, ...speech } = readSend(await jsonBody(ctx));
    const from = personaOf(persona, personas(assembly.platform)).openId;
    if (speech.text.trim() === '') throw new PersonError(400, '请先输入内容。');
    return { messageId: say(assembly, { ...speech, from }) };
  },
  'POST /sandbox/files': async (assembly, ctx) => {
    const { persona, chatId, name, base64 } = readFile(await jsonBody(ctx));
    const from = personaOf(persona, personas(assembly.platform)).openId;
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0) throw new PersonError(400, '这个文件是空的。');
    const file = assembly.platform.files.add(name, bytes);
    const content = { file_key: file.key, file_name: name, size: bytes.length };
    return { messageId: say(assembly, { from, chatId, type: 'file', content }) };
  },
  'POST /sandbox/actions': async (assembly, ctx) => {
    const request = readAction(await jsonBody(ctx));
    personaOf(request.persona, personas(assembly.platform));
    return press(assembly, request);
  },
  'POST /sandbox/clock': async ({ platform: { clock } }, ctx) => {
    const time = readClock(await jsonBody(ctx), clock.now());
    if (time < clock.now()) throw new PersonError(400, '时间只能往后调。');
    clock.moveTo(time);
    return { now: clock.now() };
  },
  'GET /sandbox/faults': ({ platform: { faults } }) => faults.get(),
  'POST /sandbox/faults': async ({ platform: { faults } }, ctx) =>
    faults.set(readFaults(await jsonBody(ctx))),
};

const STREAM = 'GET /sandbox/stream';
const FILES = '/sandbox/files/';

/** The chat page and its endpoints, for this machine's browser only. */
export interface PageServer {
  /** Paths that are not the page's go to `next`. */
  readonly middleware: Koa.Middleware;
  /** Ends the streams. */
  close(): void;
}

export function createPageServer(assembly: Assembly, timeZone: string): PageServer {
  const assets = pageAssets();
  const streams = new Set<ServerResponse>();

  function stream(ctx: Koa.Context): void {
    const { platform } = assembly;
    const { openId } = personaOf(ctx.query.persona, personas(platform));
    // Koa would report a reader that goes away as an error, and that is how every stream ends.
    ctx.respond = false;
    streams.add(ctx.res);
    ctx.res.on('close', () => streams.delete(ctx.res));
    streamTo(ctx.res, platform, openId);
  }

  async function answer(ctx: Koa.Context): Promise<void> {
    if (!fromOwnPage(ctx.req)) throw new PersonError(403, '只接受沙箱页面自己的请求。');
    const address = `${ctx.method} ${ctx.path}`;
    if (address === STREAM) {
      stream(ctx);
      return;
    }
    const handler = ctx.path.startsWith(FILES) ? download : HANDLERS[address];
    if (handler === undefined) throw new PersonError(404, '没有这个地址。');
    ctx.body = await handler(assembly, ctx, timeZone);
  }

  return {
    async middleware(ctx, next) {
      if (!ctx.path.startsWith('/sandbox/')) return fromThisMachine(ctx.req) ? assets(ctx, next) : next();
      try {
        await answer(ctx);
      } catch (error) {
        if (!(error instanceof PersonError)) throw error;
        ctx.status = error.status;
        ctx.body = { error: error.message };
      }
    },
    close() {
      for (const response of streams) response.end();
    },
  };
}

/** A file that stands in a chat of the persona named in the query, or in anyone's where none is named. */
function download({ platform }: Assembly, ctx: Koa.Context): Buffer {
  const key = ctx.path.slice(FILES.length);
  const file = platform.files.get(key);
  const viewers = personas(platform).filter(
    ({ openId }) => ctx.query.persona === undefined || openId === ctx.query.persona,
  );
  const shown = platform.messages
    .all()
    .some(
      (message) =>
        isObject(message.content) &&
        message.content.file_key === key &&
        !message.recalled &&
        viewers.some(({ openId }) => sees(platform, message, openId)),
    );
  if (file === undefined || !shown) throw new PersonError(404, '没有这个文件。');
  ctx.set(downloadHeaders(file.name));
  return file.bytes;
}

function personaOf(openId: unknown, known: readonly Persona[]): Persona {
  const persona = known.find((one) => one.openId === openId);
  if (persona === undefined) throw new PersonError(404, '没有这个人。');
  return persona;
}

async function jsonBody(ctx: Koa.Context): Promise<JsonObject> {
  // A form of another site can send text, but never this type.
  if (!ctx.is('application/json')) throw new PersonError(400, '请求必须是 JSON。');
  const body = parseJson((await readBody(ctx.req))?.toString() ?? '');
  if (!isObject(body)) throw new PersonError(400, '请求必须是一个 JSON 对象。');
  return body;
}

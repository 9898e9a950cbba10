import { randomUUID } from 'node:crypto';
import type Koa from 'koa';
import { readBody } from '../body.ts';
import { fromOwnPage } from '../page-guard.ts';
import { ApiFault } from './fault.ts';
import { isObject } from './json.ts';
import { scopeFault } from './permissions.ts';
import type { Platform } from './platform.ts';
import { type Answer, matchPath, type Route } from './route.ts';
import { authRoutes } from './routes/auth.ts';
import { cardRoutes } from './routes/cards.ts';
import { chatRoutes } from './routes/chats.ts';
import { contactRoutes } from './routes/contacts.ts';
import { ephemeralRoutes } from './routes/ephemeral.ts';
import { fileRoutes } from './routes/files.ts';
import { messageRoutes } from './routes/messages.ts';
import { registrationRoutes } from './routes/registration.ts';
import { scopeRoutes } from './routes/scopes.ts';
import { rateFault } from './sending.ts';

const ROUTES: readonly Route[] = [
  ...authRoutes,
  ...messageRoutes,
  ...cardRoutes,
  ...fileRoutes,
  ...chatRoutes,
  ...contactRoutes,
  ...ephemeralRoutes,
  ...scopeRoutes,
  ...registrationRoutes,
];

/** Where the open platform's addresses begin. */
const FOLDERS = ['/open-apis/', '/callback/', '/oauth/'];

/** The open platform over HTTP; other paths go to `next`. */
export function servePlatform(platform: Platform): Koa.Middleware {
  return async (ctx, next) => {
    if (!FOLDERS.some((folder) => ctx.path.startsWith(folder))) return next();
    const { answer, lost } = await answerCall(platform, ctx);
    const { status = 200, body, headers = {} } = answer;
    const code = isObject(body) && typeof body.code === 'number' ? body.code : null;
    const record = { method: ctx.method, path: ctx.path, at: platform.clock.now() };
    if (lost) {
      platform.journal.add({ ...record, status: 0, code: null });
      ctx.respond = false;
      ctx.req.socket.destroy();
      return;
    }
    platform.journal.add({ ...record, status, code });
    ctx.status = status;
    ctx.set({ ...headers, 'x-tt-logid': randomUUID().replaceAll('-', '') });
    ctx.body = body;
  };
}

/** `lost`: the call was carried out, and the connection is to be cut before its answer. */
async function answerCall(
  platform: Platform,
  ctx: Koa.Context,
): Promise<{ readonly answer: Answer; readonly lost: boolean }> {
  try {
    const body = await readBody(ctx.req);
    if (body === null)
      throw new ApiFault(99992402, 'the request body is too large', 413, { Connection: 'close' });
    for (const route of ROUTES) {
      const params = route.method === ctx.method ? matchPath(route.path, ctx.path) : null;
      if (params === null) continue;
      admit(platform, route, ctx);
      if (route.access === 'send') sabotage(platform, ctx.path);
      const query = new URLSearchParams(ctx.querystring);
      const answer = await route.handle(platform, { params, query, headers: ctx.headers, body });
      return { answer, lost: route.access === 'send' && platform.faults.take('loseAnswerNext') };
    }
    throw new ApiFault(99991201, 'path not found', 404);
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error;
    const { code, message, status, headers } = error;
    return { answer: { status, headers, body: { code, msg: message, error: {} } }, lost: false };
  }
}

/** @throws ApiFault for a caller who may not make this call. */
function admit(platform: Platform, { access, scopes = [] }: Route, ctx: Koa.Context): void {
  if (access === 'open') return;
  if (access === 'machine') {
    if (!fromOwnPage(ctx.req)) throw new ApiFault(99991201, 'path not found', 404);
    return;
  }
  authorise(platform, ctx.get('authorization'));
  if (!platform.permissions.any(scopes)) throw scopeFault(platform.app.id, scopes);
}

function authorise({ tokens }: Platform, header: string): void {
  const token = /^Bearer (.+)$/.exec(header)?.[1];
  if (token === undefined) throw new ApiFault(99991661, 'Missing access token for authorization.');
  if (!tokens.valid(token)) throw new ApiFault(99991663, 'Invalid access token for authorization.');
}

/** Fails the call where a switch asks for it. */
function sabotage({ faults }: Platform, path: string): void {
  if (faults.take('rateLimitNext')) throw rateFault(5, 1);
  const failure = faults.takeFailure(path);
  if (failure !== null) throw new ApiFault(failure.code, failure.msg);
}

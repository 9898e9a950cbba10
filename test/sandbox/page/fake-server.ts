import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type {
  ActionRequest,
  ActionResult,
  ClockRequest,
  MessageView,
  PageEvent,
  PageState,
  SendRequest,
} from '../../../src/sandbox/api.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The least that the chat page needs of a sandbox; what it is told is kept to be looked at. */
export interface FakeServer {
  readonly url: string;
  /** Changed at will; the page sees it when it fetches the state. */
  state: PageState;
  readonly sent: SendRequest[];
  readonly actions: ActionRequest[];
  readonly moves: ClockRequest[];
  /** Paths asked for that the server does not have. */
  readonly unknown: string[];
  answer: (request: ActionRequest) => ActionResult | Promise<ActionResult>;
  /** HTTP status of every POST from now on. */
  postStatus: number;
  emit(event: PageEvent): void;
  /** Cuts all streams, as a restart does. */
  cutStreams(): void;
  /** Streams open now. */
  openStreams(): number;
}

/** Starts it on a free port; it ends with the test. */
export async function startFakeServer(state: PageState): Promise<FakeServer> {
  const streams = new Set<ServerResponse>();
  let sequence = 0;

  const put = (message: MessageView) => {
    const chats = fake.state.chats.map((chat) =>
      chat.chatId === message.chatId ? { ...chat, messages: [...chat.messages, message] } : chat,
    );
    fake.state = { ...fake.state, chats };
    fake.emit({ type: 'message', message });
  };

  const posts: Readonly<Record<string, (body: string) => unknown>> = {
    '/sandbox/messages': (body) => {
      const request: SendRequest = JSON.parse(body);
      fake.sent.push(request);
      sequence += 1;
      const messageId = `om_sent_${sequence}`;
      const name = fake.state.personas.find(({ openId }) => openId === request.persona)?.name ?? '';
      put({
        messageId,
        chatId: request.chatId,
        sender: { openId: request.persona, name, bot: false },
        at: fake.state.now + sequence,
        type: 'text',
        content: { text: request.text },
        mentions: request.mentions.map((mention) => ({ key: `@${mention.name}`, ...mention })),
        parent: request.parentId === undefined ? null : { messageId: request.parentId, preview: '原来的话' },
        recalled: false,
        ephemeral: false,
      });
      return { messageId };
    },
    '/sandbox/actions': (body) => {
      const request: ActionRequest = JSON.parse(body);
      fake.actions.push(request);
      return fake.answer(request);
    },
    '/sandbox/clock': (body) => {
      const request: ClockRequest = JSON.parse(body);
      fake.moves.push(request);
      const now =
        request.to === undefined ? fake.state.now + (request.advanceMs ?? 0) : Date.parse(request.to);
      fake.state = { ...fake.state, now };
      fake.emit({ type: 'clock', now });
      return { now };
    },
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.writeHead(500).end());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') {
      const post = posts[pathname];
      if (post === undefined || fake.postStatus !== 200) {
        response.writeHead(post === undefined ? 404 : fake.postStatus).end();
        return;
      }
      sendJson(response, await post(await bodyOf(request)));
    } else if (pathname === '/sandbox/state') {
      const wanted = fake.state.personas.find(({ openId }) => openId === searchParams.get('persona'));
      if (wanted !== undefined) fake.state = { ...fake.state, persona: wanted };
      sendJson(response, fake.state);
    } else if (pathname === '/sandbox/stream') {
      streams.add(response);
      response.on('close', () => streams.delete(response));
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
    } else if (pathname.startsWith('/sandbox/files/')) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('file');
    } else {
      await serveAsset(pathname, response, fake.unknown);
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  const fake: FakeServer = {
    url: `http://127.0.0.1:${address.port}`,
    state,
    sent: [],
    actions: [],
    moves: [],
    unknown: [],
    answer: () => ({}),
    postStatus: 200,
    emit(event) {
      for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    cutStreams() {
      for (const stream of streams) stream.destroy();
    },
    openStreams: () => streams.size,
  };
  return fake;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

async function serveAsset(path: string, response: ServerResponse, unknown: string[]): Promise<void> {
  const type = TYPES[path === '/' ? 'html' : (path.split('.').at(-1) ?? '')];
  const file = fileOf(path);
  if (type === undefined || file === null) {
    unknown.push(path);
    response.writeHead(404).end();
    return;
  }
  const bytes = await readFile(ROOT + file);
  response.writeHead(200, {
    'content-type': type,
    ...(path === '/' ? { 'content-security-policy': POLICY } : {}),
  });
  response.end(bytes);
}

function fileOf(path: string): string | null {
  if (path === '/') return 'src/sandbox/page/index.html';
  if (path === '/vendor/marked.js') return 'node_modules/marked/lib/marked.esm.js';
  if (path === '/vendor/purify.js') return 'node_modules/dompurify/dist/purify.es.mjs';
  const page = /^\/page\/([\w/-]+\.(?:css|js))$/.exec(path)?.[1];
  if (page === undefined) return null;
  return page.endsWith('.css') ? `src/sandbox/page/${page}` : `dist/src/sandbox/page/${page}`;
}

/** Nothing from elsewhere and nothing inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

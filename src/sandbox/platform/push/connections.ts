import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FaultSwitches } from '../faults.ts';
import { newId } from '../ids.ts';
import { isObject, parseJson } from '../json.ts';
import type { Channel, PushKind, PushResult } from './channel.ts';
import { CONTROL, DATA, decodeFrame, encodeFrame, type Frame } from './frame.ts';

/** What Feishu tells a client to do, in seconds; a count of -1 means for ever. */
export interface ClientConfig {
  readonly PingInterval: number;
  readonly ReconnectCount: number;
  readonly ReconnectInterval: number;
  readonly ReconnectNonce: number;
}

export interface LongConnections extends Channel {
  readonly clientConfig: ClientConfig;
  /** Path and query of a new connection; it opens one socket. */
  ticketPath(): string;
  /** True when the upgrade request is for this endpoint; it is then answered, for better or worse. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Open sockets. */
  count(): number;
  /** Cuts every socket, as a network failure does. */
  drop(): void;
  /** Calls back when a client can take pushes. */
  onReady(callback: () => void): void;
}

const PATH = '/ws/v2';
/** As real addresses have it. */
const SERVICE_ID = 33554678;

function readFrame(data: Buffer): Frame | null {
  try {
    return decodeFrame(data);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The platform's side of the long connection. `ackTimeoutMs`: how long a client may take for an answer. */
export function createLongConnections(options: {
  readonly clientConfig: ClientConfig;
  readonly ackTimeoutMs: number;
  readonly faults: FaultSwitches;
}): LongConnections {
  const { clientConfig, ackTimeoutMs, faults } = options;
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  /** Sockets that have pinged: what is sent before that is lost by the SDK, which listens only after `open`. */
  const ready = new Set<WebSocket>();
  const waiting = new Map<string, { readonly socket: WebSocket; settle(result: PushResult): void }>();
  let readyCallback = () => {};
  let sequence = 0n;

  function receive(socket: WebSocket, frame: Frame): void {
    if (frame.method === DATA) acknowledge(frame);
    if (frame.method !== CONTROL || frame.headers.type !== 'ping') return;
    if (!faults.get().mutePong) {
      const payload = Buffer.from(JSON.stringify(clientConfig));
      socket.send(encodeFrame({ ...frame, headers: { type: 'pong' }, payload }));
    }
    if (ready.has(socket) || !open.has(socket)) return;
    ready.add(socket);
    readyCallback();
  }

  function acknowledge(frame: Frame): void {
    const push = waiting.get(frame.headers.message_id ?? '');
    const answer = parseJson(frame.payload.toString());
    if (push === undefined || !isObject(answer)) return;
    const { code, data } = answer;
    const body = typeof data === 'string' ? Buffer.from(data, 'base64').toString() : '{}';
    push.settle({ status: typeof code === 'number' ? code : 0, body });
  }

  function send(socket: WebSocket, id: string, envelope: object, kind: PushKind): void {
    const { fragments, cardFrames } = faults.get();
    const payload = Buffer.from(JSON.stringify(envelope));
    const sum = Math.max(1, Math.min(fragments, payload.length));
    const edge = (part: number) => Math.floor((part * payload.length) / sum);
    for (let seq = sum - 1; seq >= 0; seq--) {
      sequence += 1n;
      const headers = {
        type: kind === 'card' && cardFrames ? 'card' : 'event',
        message_id: id,
        sum: String(sum),
        seq: String(seq),
        trace_id: id,
        timestamp: String(Date.now()),
      };
      const part = payload.subarray(edge(seq), edge(seq + 1));
      const frame = { seqId: sequence, logId: sequence, service: SERVICE_ID, method: DATA };
      socket.send(encodeFrame({ ...frame, headers, payload: part }));
    }
  }

  function forget(socket: WebSocket): void {
    open.delete(socket);
    ready.delete(socket);
  }

  server.on('connection', (socket: WebSocket) => {
    open.add(socket);
    socket.on('message', (data: Buffer) => {
      const frame = readFrame(data);
      if (frame === null) socket.close(1002);
      else receive(socket, frame);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      forget(socket);
      for (const push of waiting.values()) if (push.socket === socket) push.settle({ failure: 'lost' });
    });
  });

  function refuse(socket: Duplex, message: string): void {
    socket.on('error', () => socket.destroy());
    socket.end(
      `HTTP/1.1 403 Forbidden\r\nHandshake-Status: 403\r\nHandshake-Msg: ${message}\r\nContent-Length: 0\r\n\r\n`,
    );
  }

  return {
    clientConfig,
    ticketPath() {
      const ticket = newId('ticket');
      tickets.add(ticket);
      // The SDK parses the whole address as a query string, so service_id and device_id must not come first.
      const device = randomBytes(6).readUIntBE(0, 6);
      return `${PATH}?fpid=493&aid=552564&device_id=${device}&access_key=${newId('key')}&service_id=${SERVICE_ID}&ticket=${ticket}`;
    },
    upgrade(request, socket, head) {
      const [path, query] = (request.url ?? '').split('?');
      if (path !== PATH) return false;
      const ticket = new URLSearchParams(query).get('ticket') ?? '';
      if (faults.get().refuseHandshake) refuse(socket, 'refused');
      else if (!tickets.delete(ticket)) refuse(socket, 'invalid ticket');
      else
        server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
      return true;
    },
    push(envelope, kind) {
      const sockets = [...ready];
      const socket = sockets[Math.floor(Math.random() * sockets.length)];
      if (socket === undefined) return Promise.resolve({ failure: 'absent' });
      const id = newId('frame');
      return new Promise((resolve) => {
        const settle = (result: PushResult) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(result);
        };
        const timer = setTimeout(() => settle({ failure: 'timeout' }), ackTimeoutMs);
        waiting.set(id, { socket, settle });
        send(socket, id, envelope, kind);
      });
    },
    count: () => open.size,
    drop() {
      // At once: a client may be here again before it is noticed that its old connection is gone.
      for (const socket of open) {
        forget(socket);
        socket.terminate();
      }
    },
    onReady(callback) {
      readyCallback = callback;
    },
  };
}

import type { EventDispatcher, HttpInstance, WSClient } from '@larksuiteoapi/node-sdk';
import type { Clock, Log } from '../core/ports.ts';
import { backoff } from './backoff.ts';
import { tapFrames } from './frames.ts';
import { lark } from './sdk.ts';
import { sdkLog } from './sdk-log.ts';

export interface WebsocketDeps {
  readonly appId: string;
  readonly appSecret: string;
  readonly domain: string;
  readonly http: HttpInstance;
  readonly dispatcher: EventDispatcher;
  readonly log: Log;
  readonly clock: Clock;
  readonly timing?: Partial<WebsocketTiming> | undefined;
}

/** Milliseconds. */
export interface WebsocketTiming {
  /** Without an answer to a ping for so long, the peer counts as dead. */
  readonly pong: number;
  readonly handshake: number;
  /** How often the supervisor looks. */
  readonly watch: number;
  /** Not connected for so long, the supervisor starts over instead of the SDK. */
  readonly patience: number;
  /** Waits before a restart after an error that the SDK takes for final. */
  readonly restart: { readonly min: number; readonly max: number };
}

const TIMING: WebsocketTiming = {
  pong: 30_000,
  handshake: 15_000,
  watch: 60_000,
  patience: 180_000,
  restart: { min: 5_000, max: 300_000 },
};

export interface Websocket {
  start(): void;
  stop(): void;
  /** Epoch ms since when it is connected, or null. */
  connectedSince(): number | null;
  /** Milliseconds since it was last connected; null while it is, or never was, or is not meant to be. */
  downForMs(): number | null;
  /** How often it was cut. */
  cuts(): number;
  /** Epoch ms of the last frame, a pong or an event, or null. */
  lastFrameAt(): number | null;
}

/**
 * The long connection, kept alive. The SDK reconnects after a lost socket; left alone it does not notice a dead peer,
 * gives up for good after most errors of the endpoint, and drops card callbacks that come in frames of type `card`.
 */
export function createWebsocket(deps: WebsocketDeps): Websocket {
  const { log, clock } = deps;
  const timing = { ...TIMING, ...deps.timing };
  let client: WSClient | null = null;
  let connectedSince: number | null = null;
  let lastFrameAt: number | null = null;
  /** On the clock of `performance.now()`, which nobody can move. */
  let downSince = 0;
  /** The same, however often it has been tried since; null while connected. */
  let lostAt: number | null = null;
  let cuts = 0;
  let restarts = 0;
  let restart: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;

  function up(): void {
    connectedSince = clock.now();
    lostAt = null;
    restarts = 0;
    log.info('feishu.connected');
  }

  function down(why: string): void {
    if (connectedSince !== null) {
      lostAt = downSince = performance.now();
      cuts += 1;
    }
    connectedSince = null;
    log.warn('feishu.disconnected', { why: why.slice(0, 200) });
  }

  /** A new client each time: a closed one throws away the socket of an attempt that was still under way. */
  function connect(): void {
    client?.close({ force: true });
    downSince = performance.now();
    const current = new lark.WSClient({
      appId: deps.appId,
      appSecret: deps.appSecret,
      domain: deps.domain,
      httpInstance: deps.http,
      logger: sdkLog(log),
      autoReconnect: true,
      handshakeTimeoutMs: timing.handshake,
      wsConfig: { pingTimeout: timing.pong / 1000 },
      onReady: up,
      onReconnected: up,
      onReconnecting: () => down('reconnecting'),
      onError: (error) => {
        down(error.message);
        if (current === client) restartLater();
      },
    });
    client = current;
    tapFrames(current, () => {
      lastFrameAt = clock.now();
    });
    current.start({ eventDispatcher: deps.dispatcher }).catch((error: unknown) => {
      log.error('feishu.websocket', { error });
      restartLater();
    });
  }

  function restartLater(): void {
    if (restart !== undefined) return;
    const ms = backoff(restarts, timing.restart, Math.random());
    restarts += 1;
    restart = setTimeout(() => {
      restart = undefined;
      connect();
    }, ms);
  }

  function look(): void {
    const state = client?.getConnectionStatus().state;
    if (state === 'connected') return;
    if (state === 'failed' || performance.now() - downSince > timing.patience) restartLater();
  }

  return {
    start() {
      connect();
      watch = setInterval(look, timing.watch);
    },
    stop() {
      clearInterval(watch);
      clearTimeout(restart);
      client?.close({ force: true });
      client = null;
      connectedSince = null;
      lostAt = null;
    },
    connectedSince: () => connectedSince,
    downForMs: () => (lostAt === null ? null : performance.now() - lostAt),
    cuts: () => cuts,
    lastFrameAt: () => lastFrameAt,
  };
}

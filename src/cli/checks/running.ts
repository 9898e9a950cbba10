import type { Config } from '../../config.ts';

/** What an assistant that runs on this machine says of itself at `/readyz`. Moments are epoch milliseconds. */
export interface Running {
  readonly appId: string;
  readonly transport: 'websocket' | 'webhook';
  /** null while the long connection is down, and for a webhook. */
  readonly connectedSince: number | null;
  /** null where nothing of the kind came in since the start. */
  readonly lastEventAt: number | null;
  readonly lastCallbackAt: number | null;
}

const ANSWER_WITHIN_MS = 3_000;

/** @returns null where nothing answers that looks like an assistant */
export async function askRunning({ host, port }: Config): Promise<Running | null> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const answer = await fetch(`http://${reachable(host)}:${port}/readyz`, { signal });
    return runningIn(await answer.json());
  } catch {
    // Refused, too slow, no JSON: for whoever asks it is the same.
    return null;
  }
}

/** An address that stands for all of them cannot be called. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function runningIn(answer: unknown): Running | null {
  const said: Readonly<Record<string, unknown>> = Object(answer);
  const { appId, transport } = said;
  if (typeof appId !== 'string' || (transport !== 'websocket' && transport !== 'webhook')) return null;
  return {
    appId,
    transport,
    connectedSince: moment(said.connectedSince),
    lastEventAt: moment(said.lastEventAt),
    lastCallbackAt: moment(said.lastCallbackAt),
  };
}

function moment(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

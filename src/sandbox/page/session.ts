import type { ClockRequest, PageEvent, PageState } from '../api.ts';
import { applyEvent, keepUnchanged } from './model.ts';
import { Refusal, server } from './server.ts';
import { followStream } from './stream.ts';

const RETRY_MS = 2_000;

export interface SessionListener {
  /** The state is new or has changed; `event` is what changed it, null when it was fetched. */
  readonly onState: (state: PageState, event: PageEvent | null) => void;
  readonly onConnection: (connected: boolean) => void;
}

/** What the page knows of the sandbox, kept up to date for one persona at a time. */
export interface Session {
  /** Epoch ms on the sandbox's clock, at this moment. */
  now(): number;
  switchTo(persona: string): void;
  /** @throws Error when the sandbox refuses. */
  moveClock(request: ClockRequest): Promise<void>;
}

/** @param persona open_id, or null for the sandbox's first one. */
export function startSession(persona: string | null, listener: SessionListener): Session {
  let wanted = persona;
  let state: PageState | null = null;
  let ahead = 0;
  let loads = 0;
  /** What the stream brings while a state is being fetched: it may be newer than that state. */
  let early: PageEvent[] | null = null;
  let followed: string | null = null;
  let lost = false;
  let stop = () => {};

  const setClock = (now: number) => {
    ahead = now - Date.now();
  };

  const load = async (): Promise<void> => {
    loads += 1;
    const mine = loads;
    early = [];
    try {
      const fresh = await server.state(wanted);
      if (mine === loads) take(fresh);
    } catch (error) {
      if (mine !== loads) return;
      // A persona that this sandbox does not have (an old address) must not shut the visitor out.
      if (error instanceof Refusal && error.status === 404 && wanted !== null) {
        wanted = null;
        return load();
      }
      listener.onConnection(false);
      setTimeout(() => mine === loads && void load(), RETRY_MS);
    }
  };

  const take = (fresh: PageState) => {
    const missed = early ?? [];
    early = null;
    state = keepUnchanged(state, fresh);
    let complete = true;
    for (const event of missed) {
      const next = applyEvent(state, event);
      if (next === null) complete = false;
      else state = next;
    }
    setClock(state.now);
    listener.onConnection(!lost);
    listener.onState(state, null);
    follow(fresh.persona.openId);
    if (!complete) void load();
  };

  const receive = (event: PageEvent) => {
    if (early !== null || state === null) {
      early?.push(event);
      return;
    }
    const next = applyEvent(state, event);
    if (next === null) {
      void load();
      return;
    }
    state = next;
    if (event.type === 'clock') setClock(state.now);
    listener.onState(state, event);
  };

  const follow = (openId: string) => {
    if (openId === followed) return;
    followed = openId;
    lost = false;
    stop();
    stop = followStream(openId, {
      onOpen: () => {
        lost = false;
        void load();
      },
      onEvent: receive,
      onLost: () => {
        lost = true;
        listener.onConnection(false);
      },
    });
  };

  void load();
  return {
    now: () => Date.now() + ahead,
    switchTo(openId) {
      wanted = openId;
      void load();
    },
    async moveClock(request) {
      setClock(await server.moveClock(request));
    },
  };
}

import type { PageEvent } from '../api.ts';

const RETRY_MS = 2_000;

export interface StreamHandlers {
  /** The stream is up, for the first time or again: what happened before must be fetched. */
  readonly onOpen: () => void;
  readonly onEvent: (event: PageEvent) => void;
  /** The stream broke; it is being dialled again. */
  readonly onLost: () => void;
}

/** Follows what a persona may see until the returned function is called. Dials again after every break. */
export function followStream(persona: string, handlers: StreamHandlers): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const dial = () => {
    source = new EventSource(`/sandbox/stream?persona=${encodeURIComponent(persona)}`);
    source.addEventListener('open', handlers.onOpen);
    source.addEventListener('message', ({ data }) => handlers.onEvent(JSON.parse(String(data))));
    source.addEventListener('error', () => {
      handlers.onLost();
      // The browser dials again by itself, except after an HTTP error.
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(dial, RETRY_MS);
    });
  };
  dial();

  return () => {
    clearTimeout(retry);
    source.close();
  };
}

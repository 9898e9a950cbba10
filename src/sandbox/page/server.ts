import type { ActionRequest, ActionResult, ClockRequest, PageState, SendRequest } from '../api.ts';

/** What the page asks of the sandbox (see ../api.ts). All of them reject when the sandbox refuses or cannot be reached. */
export interface Server {
  /** Without a persona, the first one. */
  state(persona: string | null): Promise<PageState>;
  send(request: SendRequest): Promise<void>;
  act(request: ActionRequest): Promise<ActionResult>;
  moveClock(request: ClockRequest): Promise<number>;
}

export const server: Server = {
  state: (persona) =>
    get<PageState>(`/sandbox/state${persona === null ? '' : `?persona=${encodeURIComponent(persona)}`}`),
  send: async (request) => {
    await post<{ messageId: string }>('/sandbox/messages', request);
  },
  act: (request) => post<ActionResult>('/sandbox/actions', request),
  moveClock: async (request) => (await post<{ now: number }>('/sandbox/clock', request)).now,
};

/** Address of a file in a chat, as a download. */
export function fileAddress(fileKey: string): string {
  return `/sandbox/files/${encodeURIComponent(fileKey)}`;
}

function get<T>(path: string): Promise<T> {
  return read<T>(fetch(path, { headers: { accept: 'application/json' } }));
}

function post<T>(path: string, body: unknown): Promise<T> {
  return read<T>(
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function read<T>(pending: Promise<Response>): Promise<T> {
  const response = await pending;
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

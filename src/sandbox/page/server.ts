import type {
  ActionRequest,
  ActionResult,
  ClockRequest,
  FileRequest,
  PageState,
  SendRequest,
} from '../api.ts';

/** The sandbox answered, but with this HTTP status. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

/** What the page asks of the sandbox (see ../api.ts). All reject with a Refusal, or when it cannot be reached. */
export interface Server {
  /** Without a persona, the first one. */
  state(persona: string | null): Promise<PageState>;
  send(request: SendRequest): Promise<void>;
  sendFile(request: FileRequest): Promise<void>;
  act(request: ActionRequest): Promise<ActionResult>;
  moveClock(request: ClockRequest): Promise<number>;
}

export const server: Server = {
  state: (persona) =>
    get<PageState>(`/sandbox/state${persona === null ? '' : `?persona=${encodeURIComponent(persona)}`}`),
  send: async (request) => {
    await post<{ messageId: string }>('/sandbox/messages', request);
  },
  sendFile: async (request) => {
    await post<{ messageId: string }>('/sandbox/files', request);
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
  if (!response.ok) throw new Refusal(response.status);
  return response.json();
}

/** One call to the open platform, as the sandbox answered it. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Feishu's code in the answer; null where the answer was no JSON or was lost. */
  readonly code: number | null;
  /** The sandbox's clock. */
  readonly at: number;
}

/** So that a sandbox left running for weeks does not grow. */
const KEPT = 10_000;

export interface Journal {
  add(request: RecordedRequest): void;
  /** Oldest first, the last 10 000. */
  all(): readonly RecordedRequest[];
}

export function createJournal(): Journal {
  let requests: RecordedRequest[] = [];
  return {
    add(request) {
      requests.push(request);
      if (requests.length >= 2 * KEPT) requests = requests.slice(-KEPT);
    },
    all: () => requests.slice(-KEPT),
  };
}

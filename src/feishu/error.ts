/** What the platform may repeat of a card that it cannot read: words and telephone numbers of people. */
const OF_WHAT_WAS_SENT = /[^ -~]+|\d{11,}/g;

/** The platform said no, or gave no answer that can be read. Holds nothing secret and nothing of what was sent. */
export class FeishuError extends Error {
  override readonly name = 'FeishuError';
  /** The platform's error code; null when no readable answer came (timeout, cut connection, HTTP 5xx). */
  readonly code: number | null;
  /** The platform's own words, which are English; at most 300 characters. */
  readonly msg: string;
  /** The id that Feishu's support asks for, or null. */
  readonly logId: string | null;
  /** How long the platform asks to wait, in milliseconds, or null. */
  readonly retryAfterMs: number | null;
  /** Where the missing permission is asked for, of an answer that says so (code 99991672), or null. */
  readonly grant: string | null;
  /** True when the platform surely did not carry the call out; otherwise nobody knows. */
  readonly unsent: boolean;

  constructor(parts: {
    readonly code: number | null;
    readonly msg: string;
    readonly logId?: string | null;
    readonly retryAfterMs?: number | null;
    readonly unsent?: boolean;
    readonly grant?: string | null;
  }) {
    const msg = parts.msg.replace(OF_WHAT_WAS_SENT, '…').slice(0, 300);
    super(parts.code === null ? `no answer from Feishu: ${msg}` : `Feishu answered ${parts.code}: ${msg}`);
    this.code = parts.code;
    this.msg = msg;
    this.logId = parts.logId ?? null;
    this.retryAfterMs = parts.retryAfterMs ?? null;
    this.grant = parts.grant ?? grantIn(parts.msg);
    this.unsent = parts.unsent ?? false;
  }
}

/** The platform writes the address into its words, after which Chinese may follow without a space. */
function grantIn(msg: string): string | null {
  return /https:\/\/[\w.-]+\/app\/[\w\-./?=&:,%]+/.exec(msg)?.[0] ?? null;
}

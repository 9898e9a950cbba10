/**
 * What the chat page and the sandbox server say to each other, under `/sandbox/…`. All bodies are JSON.
 *
 * GET  /sandbox/state?persona=ou_…        → PageState
 * GET  /sandbox/stream?persona=ou_…       → server-sent events, one PageEvent per `data:` line
 * POST /sandbox/messages                  SendRequest → { messageId }
 * POST /sandbox/files                     FileRequest → { messageId }
 * POST /sandbox/actions                   ActionRequest → ActionResult
 * POST /sandbox/clock                     ClockRequest → { now }
 * POST /sandbox/faults                    Partial<Faults> → Faults        GET → Faults
 * GET  /sandbox/files/:fileKey            → the file, as a download
 */

/** Someone the visitor of the page can be. */
export interface Persona {
  readonly openId: string;
  readonly name: string;
  /** What the switch shows beside the name: 书记, 组织委员, 普通党员, 管理员, 群外人员. */
  readonly label: string;
}

export interface ChatView {
  readonly chatId: string;
  readonly type: 'p2p' | 'group';
  /** The group's name; in a private chat the bot's name. */
  readonly name: string;
  /** Members of a group, for the @ menu and the person pickers. */
  readonly members: readonly { readonly openId: string; readonly name: string }[];
  readonly messages: readonly MessageView[];
}

export interface MessageView {
  readonly messageId: string;
  readonly chatId: string;
  readonly sender: { readonly openId: string; readonly name: string; readonly bot: boolean };
  /** Epoch milliseconds on the sandbox's clock. */
  readonly at: number;
  readonly type: 'text' | 'post' | 'interactive' | 'file' | 'image';
  /** As the open platform holds it: `{text}`, a post, Card JSON 2.0, `{file_key, file_name, size}`. */
  readonly content: unknown;
  /** Mentions inside a text, to be drawn as @name. */
  readonly mentions: readonly { readonly key: string; readonly openId: string; readonly name: string }[];
  readonly parent: { readonly messageId: string; readonly preview: string } | null;
  readonly recalled: boolean;
  /** Only the persona who asked sees it (an ephemeral card). */
  readonly ephemeral: boolean;
}

export interface PageState {
  readonly personas: readonly Persona[];
  readonly persona: Persona;
  readonly bot: { readonly openId: string; readonly name: string };
  /** Newest activity first; only the chats that this persona is in, and the private chat with the bot. */
  readonly chats: readonly ChatView[];
  /** Epoch milliseconds on the sandbox's clock. */
  readonly now: number;
  /** IANA zone in which times are shown. */
  readonly timeZone: string;
}

export type PageEvent =
  | { readonly type: 'message'; readonly message: MessageView }
  /** Content changed (card updated, message recalled). */
  | { readonly type: 'update'; readonly message: MessageView }
  | { readonly type: 'clock'; readonly now: number };

export interface SendRequest {
  readonly persona: string;
  readonly chatId: string;
  /** May hold `@name` for each mention. */
  readonly text: string;
  readonly mentions: readonly { readonly openId: string; readonly name: string }[];
  readonly parentId?: string;
}

/** A file that a person sends. */
export interface FileRequest {
  readonly persona: string;
  readonly chatId: string;
  readonly name: string;
  /** Its bytes. */
  readonly base64: string;
}

export interface ActionRequest {
  readonly persona: string;
  readonly messageId: string;
  /** The element's tag, name and callback value, as the card has them. */
  readonly tag: string;
  readonly name?: string;
  readonly value?: Readonly<Record<string, unknown>>;
  /** Present when the button submits a form. */
  readonly formValue?: Readonly<Record<string, unknown>>;
  readonly option?: string;
}

/** What the callback answered; a client error carries Feishu's number (200340 …) and its words. */
export interface ActionResult {
  readonly toast?: { readonly type: 'info' | 'success' | 'warning' | 'error'; readonly content: string };
  readonly error?: { readonly code: number; readonly message: string };
}

/** Exactly one of the two. */
export interface ClockRequest {
  /** ISO 8601; only forward. */
  readonly to?: string;
  readonly advanceMs?: number;
}

/** Faults that tests and the curious can switch on. Counters count down with each use. */
export interface Faults {
  /** The next n sends are answered 429 / 99991400. */
  readonly rateLimitNext: number;
  /** The next n sends are accepted but the connection is cut before the answer. */
  readonly loseAnswerNext: number;
  /** The next n sends fail with this code (HTTP 400); with `path`, only those whose path holds it. */
  readonly failNext: {
    readonly times: number;
    readonly code: number;
    readonly msg: string;
    readonly path?: string;
  } | null;
  /** All tenant tokens become invalid once. */
  readonly revokeTokens: boolean;
  readonly mutePong: boolean;
  /** Answers of the endpoint POST: a code other than 0, or an HTTP status. */
  readonly endpointCode: number;
  readonly endpointStatus: number;
  /** The endpoint answers with exactly this, with status 200, as HTML where it begins with `<`. */
  readonly endpointBody: string | null;
  readonly refuseHandshake: boolean;
  /** Every event is delivered this many times (1 = normal). */
  readonly deliveries: number;
  /** Data frames are cut into this many parts, sent last part first. */
  readonly fragments: number;
  /** Card callbacks travel with header type=card instead of event. */
  readonly cardFrames: boolean;
}

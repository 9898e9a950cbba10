/** Events are at-least-once; card callbacks are asked once, and the answer counts. */
export type PushKind = 'event' | 'card';

/** What came back for one push: an answer, or the reason why there is none. */
export type PushResult =
  | { readonly status: number; readonly body: string }
  | { readonly failure: PushFailure };

/**
 * `absent` nobody is connected, `lost` the connection broke before the answer, `timeout` no answer in time,
 * `refused` the address cannot be reached.
 */
export type PushFailure = 'absent' | 'lost' | 'timeout' | 'refused';

/** A way to the bot: the long connection, or its webhook. */
export interface Channel {
  push(envelope: object, kind: PushKind): Promise<PushResult>;
}

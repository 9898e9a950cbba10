/** A reminder put off by a person. */
export interface Snooze {
  readonly obligation: string;
  readonly branch: string;
  readonly period: string;
  /** open_id. */
  readonly by: string;
  /** Epoch milliseconds at which it may be sent again. */
  readonly until: number;
}

/** One card that was claimed for sending, with the keys of all that it tells. */
export interface Delivery {
  /** Its name: what it is sent under (`Sender.deliver`). It is the first of its keys. */
  readonly card: string;
  readonly keys: readonly string[];
  /** Epoch milliseconds of the claim. */
  readonly at: number;
}

/** What has been sent of the bot's own accord, and what is put off. */
export interface Deliveries {
  /**
   * Takes those of `keys` that nobody has claimed before, as one card.
   * @returns what the caller may send; null when nothing is left of it. Durable when it answers.
   */
  claim(keys: readonly string[], at: number): Promise<Delivery | null>;
  /** `messageId` of the card that was sent; empty where there was nothing to send any more. */
  done(card: string, messageId: string): Promise<void>;
  /** The platform certainly did not take it: its keys may be claimed again. */
  release(card: string): Promise<void>;
  /** Nobody can tell any more whether it arrived; it is not sent again, an administrator may look. */
  doubt(card: string): Promise<void>;
  /** Claimed, and neither done nor doubted: a crash or a fault came between. Oldest first. */
  pending(): Promise<readonly Delivery[]>;
  /** What was doubted and not done since. Oldest first. */
  doubted(): Promise<readonly Delivery[]>;
  /** All keys claimed so far. */
  keys(): Promise<ReadonlySet<string>>;
  /** Forgets what was done before `before` (epoch ms). */
  prune(before: number): Promise<void>;
  snooze(snooze: Snooze): Promise<void>;
  snoozes(): Promise<readonly Snooze[]>;
}

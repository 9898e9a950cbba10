import type { Duty } from '../core/duty.ts';
import type { LedgerStore } from '../core/ledger.ts';
import type { ChatType, Mention } from '../core/message.ts';
import type { Drafts } from '../core/ports.ts';
import type { Sealer } from '../core/seal.ts';
import type { Summaries } from '../core/summaries.ts';
import type { Arranged } from '../obligations/arranged.ts';
import type { Directory } from '../roster/directory.ts';
import type { Speaker } from '../roster/speaker.ts';

/** What one deed in the ledger is done with: who does it, where and when, and where it is kept. */
export interface EntryContext {
  readonly ledger: LedgerStore;
  readonly drafts: Drafts;
  /** Those of the documents, and of the campaigns that run. */
  readonly duties: readonly Duty[];
  /** What people have arranged about them. */
  readonly arranged: Arranged;
  readonly directory: Directory;
  readonly speaker: Speaker;
  readonly chatId: string;
  readonly chatType: ChatType;
  readonly mentions: readonly Mention[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone in which dates are meant. */
  readonly zone: string;
  /** The claim key of the message or press: what is written under it is written once. */
  readonly key: string;
  readonly summaries: Summaries;
  /** null where there is no key: then no summary can be kept. */
  readonly sealer: Sealer | null;
  /** A talk's summary that came with the message, encrypted for its deed; null when none did. */
  readonly sealed: string | null;
}

/** @returns the duty with that id, or null. */
export function dutyOf(kind: string | null, duties: readonly Duty[]): Duty | null {
  return duties.find((duty) => duty.id === kind) ?? null;
}

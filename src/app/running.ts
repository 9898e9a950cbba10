import type { Clock, Store } from '../core/ports.ts';
import type { FeishuOptions } from '../feishu/feishu.ts';
import type { Bounds } from '../inbox/admission.ts';
import type { LaterAnswerer } from '../qa/later.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SourceData } from '../source.ts';

/** The running product. */
export interface App {
  /** Where the HTTP server listens, without a slash at the end. */
  readonly url: string;
  /** The platform on this machine, or null when connected to Feishu. */
  readonly sandbox: Sandbox | null;
  readonly store: Store;
  /** Looks once for what time has brought: reminders, drafts that have ended. @returns reminders sent */
  tick(): Promise<number>;
  /** Takes nothing new, finishes what was taken on, closes the store. */
  stop(): Promise<void>;
}

/** Everything but `source` and `unreachable` is set by tests and by no user. */
export interface AppOptions {
  /** Told when the platform cannot be reached at the start, once; it is tried on. */
  readonly unreachable?: (reason: string) => void;
  /** Loaded beforehand; by default it is loaded now. */
  readonly source?: SourceData;
  /** What answers from the documents, where it was opened before; by default it is opened once the program is up. */
  readonly answers?: LaterAnswerer;
  readonly clock?: Clock;
  readonly bounds?: Bounds;
  readonly timing?: NonNullable<FeishuOptions['timing']> & {
    /** How often it is looked whether the platform takes answers again, in milliseconds. */
    readonly owed?: number;
  };
}

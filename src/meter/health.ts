import type { FeishuStatus } from '../feishu/feishu.ts';

/** What the program knows of itself, without asking anybody. */
export interface Condition {
  readonly feishu: FeishuStatus;
  /** Messages and events waiting or worked on, and how many there may be. */
  readonly waiting: number;
  readonly most: number;
  /** Whether the store's writes come back. */
  readonly storeAnswers: boolean;
  readonly stopping: boolean;
}

/** Why messages cannot be taken and answered now; fixed words for whoever watches. */
export type Trouble = 'stopping' | 'not-connected' | 'store-not-answering' | 'queue-full';

/** How the program is: no names and no secrets in it. */
export interface Health extends FeishuStatus {
  readonly trouble: readonly Trouble[];
  readonly waiting: number;
}

/** The connection is taken up again within seconds, mostly; nobody needs to be called for that. */
const CONNECTION_MISSED_MS = 180_000;

/** True where the platform has not been reached for so long that somebody has to look. */
export function isCutOff({ downForMs }: FeishuStatus): boolean {
  return downForMs !== null && downForMs > CONNECTION_MISSED_MS;
}

/** @returns what `/readyz` shows: ready when there is no trouble */
export function healthOf({ feishu, waiting, most, storeAnswers, stopping }: Condition): Health {
  const { ready: connected, downForMs } = feishu;
  const soonBack = downForMs !== null && !isCutOff(feishu);
  const troubles: readonly (Trouble | false)[] = [
    stopping && 'stopping',
    !stopping && !connected && !soonBack && 'not-connected',
    !storeAnswers && 'store-not-answering',
    waiting >= most && 'queue-full',
  ];
  const trouble = troubles.filter((one) => one !== false);
  return { ...feishu, ready: trouble.length === 0, trouble, waiting };
}

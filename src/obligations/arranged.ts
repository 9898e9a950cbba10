import type { Arrangement, Mute } from '../core/arrangement.ts';

/** What has been arranged, ready to be asked. Days are local dates, `YYYY-MM-DD`. */
export interface Arranged {
  /** The date set for a duty of the branch, else for all branches; null where there is none. */
  dateOf(obligation: string, branch: string): string | null;
  /** The last day of the mute that covers `day` for this duty of this branch; null where it may be spoken of. */
  mutedUntil(obligation: string, branch: string, day: string): string | null;
  /** True where any mute, of whatever days, is about this duty of this branch. */
  isEverMuted(obligation: string, branch: string): boolean;
  /** open_ids of those who are not to be written to on `day`: on leave, or spared. */
  absentOn(day: string): ReadonlySet<string>;
  /** True where nothing more is to come of the duty in that period (its key); `person` (open_id) for one's own duty. */
  isSettled(
    obligation: string,
    branch: string,
    group: string | null,
    period: string,
    person?: string | null,
  ): boolean;
}

/** @param arrangements in the order in which they were made; those that have ended are passed over */
export function arrange(arrangements: readonly Arrangement[]): Arranged {
  const dates = new Map<string, string>();
  const settled = new Set<string>();
  // Asked for every period of every branch, while few have settled anything.
  const settling = new Set<string>();
  const mutes: Mute[] = [];
  for (const one of arrangements) {
    if (one.ended !== null) continue;
    if (one.kind === 'deadline') dates.set(keyOf(one.obligation, one.branch), one.date);
    if (one.kind === 'settlement') {
      settling.add(one.branch);
      settled.add(keyOf(one.obligation, one.branch, one.group, one.period, one.person ?? null));
    }
    if (one.kind === 'mute') mutes.push(one);
  }
  const people = mutes.filter(({ person }) => person !== null);
  const duties = mutes.filter(({ person }) => person === null);
  return {
    dateOf: (obligation, branch) =>
      dates.get(keyOf(obligation, branch)) ?? dates.get(keyOf(obligation, null)) ?? null,
    isEverMuted: (obligation, branch) => duties.some((mute) => isAbout(mute, obligation, branch)),
    mutedUntil(obligation, branch, day) {
      const ends = duties
        .filter((mute) => covers(mute, day) && isAbout(mute, obligation, branch))
        .map(({ until }) => until);
      return ends.toSorted().at(-1) ?? null;
    },
    absentOn: (day) =>
      new Set(people.flatMap((mute) => (covers(mute, day) && mute.person !== null ? [mute.person] : []))),
    isSettled: (obligation, branch, group, period, person = null) =>
      settling.has(branch) &&
      (settled.has(keyOf(obligation, branch, group, period, person)) ||
        settled.has(keyOf(obligation, branch, null, period, null))),
  };
}

function isAbout(mute: Mute, obligation: string, branch: string): boolean {
  return (
    (mute.obligation === null || mute.obligation === obligation) &&
    (mute.branch === null || mute.branch === branch)
  );
}

function covers({ from, until }: Mute, day: string): boolean {
  return from <= day && day <= until;
}

function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}

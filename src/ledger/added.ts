import type { RecordFields } from '../core/record.ts';
import type { EntryContext } from './context.ts';
import type { Told } from './understand/told.ts';

type Fields = Partial<RecordFields>;

/**
 * What is told to come on top (还有一个议题是…, 周明请假) leaves standing what the list holds already; somebody who stands
 * among the absent gets the reason that is told now.
 * @param before what is written so far
 * @returns `changes`, its lists made whole
 */
export function withAdded(before: Fields, changes: Fields, { fields }: Told): Fields {
  const adds = (label: string): boolean => fields.some((one) => one.adds && one.label === label);
  const { agenda, observers, absent } = changes;
  return {
    ...changes,
    ...(agenda && adds('议题') ? { agenda: [...new Set([...(before.agenda ?? []), ...agenda])] } : {}),
    ...(observers && adds('列席')
      ? { observers: [...new Set([...(before.observers ?? []), ...observers])] }
      : {}),
    ...(absent && adds('缺席') ? { absent: together(before.absent ?? [], absent) } : {}),
  };
}

type Absent = NonNullable<Fields['absent']>;

function together(before: Absent, now: Absent): Absent {
  const stays = before.map((one) => now.find(({ name }) => name === one.name) ?? one);
  return [...stays, ...now.filter(({ name }) => !before.some((one) => one.name === name))];
}

/** 天气不好没来 is about nobody: who is told to have been away is one of the branch, or stands among the absent. */
export function namesStranger(
  { fields }: Told,
  { absent }: Fields,
  before: Fields | null,
  { directory, speaker }: EntryContext,
): boolean {
  if (!fields.some(({ label, adds }) => adds && label === '缺席')) return false;
  const known = new Set([
    ...directory.membersOf(speaker.branch ?? '').map(({ name }) => name),
    ...(before?.absent ?? []).map(({ name }) => name),
  ]);
  return absent === undefined || absent.some(({ name }) => !known.has(name));
}

/** What a clock on the wall shows. */
export interface WallTime {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param epoch milliseconds. @param timeZone IANA name. */
export function wallTime(epoch: number, timeZone: string): WallTime {
  const parts = new Map(
    format(timeZone)
      .formatToParts(epoch)
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** @returns 0 (Sunday) – 6. */
export function weekday({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The moment (epoch ms) at which clocks in `timeZone` show `wall`; for an hour that clocks skip, the hour before. */
export function epochAt(wall: WallTime, timeZone: string): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const guess = asUtc - offsetMinutes(asUtc, timeZone) * 60_000;
  return asUtc - offsetMinutes(guess, timeZone) * 60_000;
}

/** The offset as Feishu's pickers append it: `+0800`. */
export function offsetText(epoch: number, timeZone: string): string {
  const minutes = offsetMinutes(epoch, timeZone);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** Two digits. */
export function two(value: number): string {
  return String(value).padStart(2, '0');
}

function offsetMinutes(epoch: number, timeZone: string): number {
  const wall = wallTime(epoch, timeZone);
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  return Math.round((asUtc - Math.floor(epoch / 60_000) * 60_000) / 60_000);
}

function format(timeZone: string): Intl.DateTimeFormat {
  let known = formats.get(timeZone);
  if (known === undefined) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(timeZone, known);
  }
  return known;
}

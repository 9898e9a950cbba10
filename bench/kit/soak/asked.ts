/** What is asked of a soak. */
export interface Asked {
  /** Far more than can be answered, instead of traffic of all kinds. */
  readonly flood: boolean;
  readonly minutes: number;
}

/** The first minute is what the last one is held against. */
const LEAST_MINUTES = 2;

/**
 * Reads `[flood] [minutes]`, an hour (of a flood 5 minutes) where nothing is said.
 * @param given what follows the program's name
 * @returns null where it cannot be read, or would compare a minute with itself
 */
export function asked(given: readonly string[]): Asked | null {
  const flood = given[0] === 'flood';
  const [said = flood ? '5' : '60', ...more] = flood ? given.slice(1) : given;
  const minutes = /^\d+$/.test(said) ? Number(said) : 0;
  return minutes < LEAST_MINUTES || more.length > 0 ? null : { flood, minutes };
}

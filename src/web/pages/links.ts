/** Paths of the pages, after the base. */
export const PATHS = {
  home: '/',
  enter: '/enter',
  leave: '/leave',
  left: '/left',
  organisation: '/organisation',
  campaigns: '/campaigns',
  pending: '/pending',
  branch: '/branch',
  records: '/records',
  record: '/record',
  minutes: '/minutes',
  export: '/export',
} as const;
export type PageName = keyof typeof PATHS;

export type Query = Readonly<Record<string, string | null | undefined>>;

/** @returns the address of a page; what is null, undefined or empty in the query is left out */
export function linkTo(base: string, page: PageName, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[name, value]],
  );
  return `${base}${PATHS[page]}${given.length === 0 ? '' : `?${new URLSearchParams(given)}`}`;
}

/** @param here path and query of what is looked at, as the visitor wrote them: `//` is a path, and no other host */
export function addressOf(here: string): URL {
  return new URL(`http://page${here}`);
}

/** @returns path and query with `lang` set, for the switch of languages */
export function inLanguage(base: string, here: string, language: string): string {
  const { pathname, searchParams } = addressOf(here);
  searchParams.set('lang', language);
  return `${base}${pathname}?${searchParams}`;
}

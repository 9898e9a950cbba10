import { addressOf, linkTo, PATHS, type PageName, type Query } from './links.ts';
import { pageTexts } from './texts.ts';
import type { NavigationLink } from './views/layout.tsx';
import { allows, type Visit, visibleBranch } from './visit.ts';

/** @returns where this visitor can go from here, the branch that is looked at included */
export function navigationOf(visit: Visit): readonly NavigationLink[] {
  const { base, here, speaker } = visit;
  const { pathname, searchParams } = addressOf(here);
  const { pages } = pageTexts(visit.language);
  const link = (page: keyof typeof pages, query: Query = {}): NavigationLink => ({
    label: pages[page],
    href: linkTo(base, page, query),
    current: pathname === PATHS[page satisfies PageName],
  });
  const branch = visibleBranch(visit, searchParams.get('branch')) ?? visibleBranch(visit, speaker.branch);
  return [
    ...(allows(visit, 'view', null) ? [link('organisation'), link('campaigns'), link('pending')] : []),
    ...(branch === null ? [] : [link('branch', { branch }), link('records', { branch })]),
  ];
}

import { PATHS } from '../links.ts';
import type { Route } from './answer.ts';
import { branchPage } from './branch.tsx';
import { home } from './home.ts';

/** Every page for people with a session, by its path. */
export const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  [PATHS.home, home],
  [PATHS.branch, branchPage],
]);

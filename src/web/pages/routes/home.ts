import { linkTo } from '../links.ts';
import { allows } from '../visit.ts';
import type { Route } from './answer.ts';

/** `GET /`: administrators begin with all branches, everybody else with their own. */
export const home: Route = async ({ visit }) => {
  const { base, speaker } = visit;
  const address = allows(visit, 'view', null)
    ? linkTo(base, 'organisation')
    : linkTo(base, 'branch', { branch: speaker.branch });
  return { kind: 'elsewhere', address };
};

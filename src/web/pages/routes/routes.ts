import { PATHS } from '../links.ts';
import type { Route } from './answer.ts';
import { branchPage } from './branch.tsx';
import { campaignsPage } from './campaigns.tsx';
import { exportFile } from './export.ts';
import { home } from './home.ts';
import { minutesPage } from './minutes.tsx';
import { organisationPage } from './organisation.tsx';
import { pendingPage } from './pending.tsx';
import { recordPage } from './record.tsx';
import { recordsPage } from './records.tsx';

/** Every page for people with a session, by its path. */
export const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  [PATHS.home, home],
  [PATHS.organisation, organisationPage],
  [PATHS.campaigns, campaignsPage],
  [PATHS.pending, pendingPage],
  [PATHS.branch, branchPage],
  [PATHS.records, recordsPage],
  [PATHS.record, recordPage],
  [PATHS.minutes, minutesPage],
  [PATHS.export, exportFile],
]);

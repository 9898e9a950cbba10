import { exportLedger } from '../../../ledger/export/ledger.ts';
import { allows, visibleBranch, yearMeant } from '../visit.ts';
import type { Route } from './answer.ts';

const FORMATS = ['xlsx', 'docx'] as const;

/** `GET /export?branch=…&year=…&format=…`: a year of the ledger as the chat hands it out. */
export const exportFile: Route = async ({ visit, texts, query }) => {
  const branch = visibleBranch(visit, query.get('branch'));
  const format = FORMATS.find((one) => one === query.get('format'));
  if (branch === null || format === undefined || !allows(visit, 'export', branch)) return null;
  const year = yearMeant(query.get('year'), visit.today);
  const { store, documents, clock, zone } = visit.sources;
  const bytes = await exportLedger(
    { format, branch, from: `${year}-01-01`, to: `${year}-12-31` },
    {
      ledger: store.ledger,
      duties: visit.duties,
      directory: visit.directory,
      documents: documents(),
      now: clock.now(),
      zone,
    },
  );
  return { kind: 'file', name: `${branch}${texts.year(year)}台账.${format}`, bytes };
};

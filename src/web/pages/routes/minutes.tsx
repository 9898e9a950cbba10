import { minutesOf } from '../../../ledger/export/minutes.ts';
import { personNames } from '../../../ledger/export/person-names.ts';
import { mayPrint, recordSeen } from '../model/one-record.ts';
import { MinutesPage } from '../views/minutes.tsx';
import type { Route } from './answer.ts';

/** `GET /minutes?id=…`: one record as a record book has it, to be printed on A4 and signed. */
export const minutesPage: Route = async ({ visit, texts, query }) => {
  const seen = await recordSeen(query.get('id'), visit);
  if (seen === null || !mayPrint(visit, seen.record)) return null;
  const minutes = minutesOf(seen.record, seen.duty, personNames(visit.directory));
  return { kind: 'page', title: texts.record.minutes, body: <MinutesPage minutes={minutes} texts={texts} /> };
};

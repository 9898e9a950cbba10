import { linkTo } from '../links.ts';
import { filterOf, foundOf, listedDuties, periodsOffered } from '../model/found.ts';
import { RecordsPage, withoutSpeaker } from '../views/records.tsx';
import { visibleBranch } from '../visit.ts';
import type { Route } from './answer.ts';

/** `GET /records?branch=…&kind=…&period=…&status=…`: what a branch has entered, talks aside. */
export const recordsPage: Route = async ({ visit, texts, query }) => {
  const branch = visibleBranch(visit, query.get('branch'));
  if (branch === null) return null;
  const filter = filterOf(query, visit.duties, visit.today);
  const { start: from, end: to } = filter.period;
  const records = await visit.sources.store.ledger.find({ branch, from, to });
  const duties = listedDuties(visit.duties);
  const names = new Map(duties.map((duty) => [duty.id, texts.duty(withoutSpeaker(duty))]));
  const found = foundOf(records, filter, visit.duties).map((record) => ({
    record,
    name: names.get(record.kind) ?? record.kind,
    href: linkTo(visit.base, 'record', { branch, id: record.id }),
  }));
  const data = {
    branch,
    filter,
    duties,
    periods: periodsOffered(filter.period, visit.today),
    found,
    action: linkTo(visit.base, 'records'),
  };
  return {
    kind: 'page',
    title: texts.records.title(branch),
    body: <RecordsPage data={data} texts={texts} />,
  };
};

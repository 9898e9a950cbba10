import { storeUrlOf } from '../../demo.ts';
import { openStore } from '../../store/open.ts';
import { examineStore, type FileReport } from '../../store/repair.ts';
import { texts } from '../../texts/texts.ts';
import { bad, type Check, type Finding, good, withoutSettings } from './check.ts';

/** Whether the store can be reached, and every file in it is whole. */
export const storeCheck: Check = {
  get title() {
    return texts().cli.checks.store.title;
  },
  async look({ terminal, config }) {
    if (config === null) return withoutSettings();
    const url = storeUrlOf(config);
    const files = /^file:/i.test(url) ? await examineStore(url) : [];
    const broken = files.filter(({ condition }) => condition !== 'whole');
    if (broken.length > 0) return broken.map(findingOn);
    const store = await openStore(url, { log: terminal.log, readOnly: true });
    const [records, members] = [await store.ledger.find({}), await store.roster.members()];
    await store.close();
    return [good(texts().cli.checks.store.good(files.length, records.length, members.length))];
  },
};

/** What a person does about a file that is not whole. */
function findingOn({ file, condition, reason, kept }: FileReport): Finding {
  const said = texts().cli.checks.store;
  return bad(said.broken(file, reason, kept !== null, condition !== 'damaged'));
}

import { loadSourceData } from '../../source.ts';
import { texts } from '../../texts/texts.ts';
import { type Check, good } from './check.ts';

/** Whether documents, duties, campaigns, words and commands can be used. */
export const sourceCheck: Check = {
  get title() {
    return texts().cli.checks.source.title;
  },
  async look() {
    const { documents, duties, campaigns } = await loadSourceData();
    const said = texts().cli.checks.source;
    return [good(said.good(documents.length, duties.length, campaigns.length))];
  },
};

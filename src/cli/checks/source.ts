import { loadSourceData } from '../../source.ts';
import { type Check, good } from './check.ts';

/** Whether documents, duties, campaigns, words and commands can be used. */
export const sourceCheck: Check = {
  title: '文件和规则',
  async look() {
    const { documents, duties, campaigns } = await loadSourceData();
    return [
      good(`${documents.length}份文件、${duties.length}项组织生活、${campaigns.length}个活动，都读得出来。`),
    ];
  },
};

import { storeUrlOf } from '../../demo.ts';
import { openStore } from '../../store/open.ts';
import { examineStore, type FileReport } from '../../store/repair.ts';
import { bad, type Check, type Finding, good, WITHOUT_SETTINGS } from './check.ts';

/** Whether the store can be reached, and every file in it is whole. */
export const storeCheck: Check = {
  title: '数据',
  async look({ terminal, config }) {
    if (config === null) return WITHOUT_SETTINGS;
    const url = storeUrlOf(config);
    const files = /^file:/i.test(url) ? await examineStore(url) : [];
    const broken = files.filter(({ condition }) => condition !== 'whole');
    if (broken.length > 0) return broken.map(findingOn);
    const store = await openStore(url, { log: terminal.log, readOnly: true });
    const [records, members] = [await store.ledger.find({}), await store.roster.members()];
    await store.close();
    const where = files.length === 0 ? '' : `${files.length}个数据文件完好，`;
    return [good(`${where}读得出${records.length}条台账、${members.length}人的名册。`)];
  },
};

/** What a person does about a file that is not whole. */
function findingOn({ file, condition, reason, kept }: FileReport): Finding {
  const remedies = [
    ...(kept === null ? [] : [`恢复上一份用 zhibu doctor --restore ${file}`]),
    ...(condition === 'damaged' ? [] : [`认可现在的样子用 zhibu doctor --accept ${file}`]),
  ];
  const remedy =
    remedies.length === 0
      ? '没有留下上一份，请从备份恢复，或者把它移出数据文件夹'
      : `${remedies.join('；')}。两个命令都先列出差别，加 --yes 才会改`;
  return bad(`${file}：${reason}。${remedy}。`);
}

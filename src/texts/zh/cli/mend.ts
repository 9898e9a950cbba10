/** Mending a file of the store: `zhibu doctor --restore` and `--accept`. */
export const mend = {
  noFolder: '数据不在本机文件夹里，没有文件可以处理。',
  unknown: (file: string) => `数据文件夹里没有 ${file}，文件名见 zhibu doctor。`,
  whole: (file: string) => `${file} 没有问题，不用处理。`,
  notYet: (how: string, file: string) =>
    `还没有改动。确认要这样做，请停下助手，再运行 zhibu doctor --${how} ${file} --yes`,
  done: (file: string) => `已处理 ${file}，原来的移到了数据文件夹的 last/ 里，没有删除。`,
  nothingKept: (file: string) => `${file} 没有留下上一份，请从备份恢复，或者把它移出数据文件夹。`,
  useless: (file: string) => `${file} 读不出来，不能照现在的样子用。请恢复上一份。`,
  readable: (file: string, reason: string, entries: number) => `${file}：${reason}，还读得出${entries}条。`,
  holds: (file: string, reason: string, entries: number) => `${file}：${reason}，有${entries}条。`,
  /** @param certain whether it is sure that nothing was written after it */
  kept: (writtenAt: string, entries: number, certain: boolean) =>
    `上一份写于 ${writtenAt}，有${entries}条，${
      certain
        ? '程序写过的都在里面'
        : '如果文件是断电时坏的，断电前最后几次写入可能不在里面，请核对最近登记的'
    }。`,
  restoring: {
    regained: (count: number) => `恢复后会找回${count}条：`,
    added: (count: number) => `文件里还读得出、上一份没有，会一并保留${count}条：`,
    lost: (count: number) => `恢复后会去掉${count}条：`,
    reverted: (count: number) => `恢复后会改回原样${count}条：`,
  },
  accepting: {
    regained: (count: number) => `认可后就没有了${count}条：`,
    lost: (count: number) => `认可后多出来${count}条：`,
    reverted: (count: number) => `认可后改成文件里的样子${count}条：`,
  },
  more: (count: number) => `……还有${count}条`,
};

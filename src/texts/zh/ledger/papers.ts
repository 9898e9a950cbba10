/** What is said of files that are handed out; the files themselves are in Chinese everywhere. */
export const papers = {
  exported: '台账已导出',
  /** @param held whether anything was held in that time */
  sheets: (file: string, held: boolean) =>
    `${file}，第一张表是汇总，${held ? '后面一项一张表' : '这段时间没有登记，后面的表只有表头'}。和谁的谈心谈话不在表里，只写次数。`,
  material: {
    exported: '材料已导出',
    note: '只摘录台账里的记录、缺项和文件原文，没有替您写一句话；台账里没有的，请自行补充。谈心谈话只写次数。',
    /** @param campaign as its file calls it */
    only: (campaign: string) => `只要${campaign}`,
  },
  /** What is wrong with data/materials; each behind the file's name. */
  file: {
    problem: (file: string, what: string) => `${file}：${what}`,
    folderClosed: (why: string) => `打不开这个文件夹（${why}）`,
    notRead: (line: number, why: string) => `第${line}行写法不对（${why}）`,
    unknownDuty: (id: string) => `没有“${id}”这一项`,
    idDiffers: (id: string) => `id 应和文件名一致：${id}`,
  },
};

import type { Texts } from '../../shape.ts';

export const papers: Texts['ledger']['papers'] = {
  exported: 'Ledger exported',
  sheets: (file, held) =>
    `“${file}”: the first sheet is the summary, ${held ? 'then each duty has a sheet of its own' : 'and as nothing was entered for this time, the other sheets have only their headers'}. With whom talks were is not in it, only how many.`,
  material: {
    exported: 'Material exported',
    note: 'It holds only what the ledger has, what is missing, and the documents’ own words; nothing was written for you. What the ledger does not have, please add yourself. Of talks it says only how many.',
    only: (campaign) => `Only “${campaign}”`,
  },
  file: {
    problem: (file, what) => `${file}: ${what}`,
    folderClosed: (why) => `the folder cannot be opened (${why})`,
    notRead: (line, why) => `line ${line} is not well written (${why})`,
    unknownDuty: (id) => `there is no duty “${id}”`,
    idDiffers: (id) => `the id should be the file’s name: ${id}`,
  },
};

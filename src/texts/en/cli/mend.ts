import type { Texts } from '../../shape.ts';
import { counted } from '../counted.ts';

const entriesOf = (count: number) => counted(count, 'entry', 'entries');

export const mend: Texts['cli']['mend'] = {
  noFolder: 'The data is not in a folder of this machine, so there is no file to deal with.',
  unknown: (file) => `There is no ${file} in the data folder; zhibu doctor names its files.`,
  whole: (file) => `Nothing is wrong with ${file}, so there is nothing to do.`,
  notYet: (how, file) =>
    `Nothing has been changed yet. To go ahead, stop the assistant and run zhibu doctor --${how} ${file} --yes`,
  done: (file) =>
    `${file} is done. What was there before is in last/ of the data folder; nothing was deleted.`,
  nothingKept: (file) =>
    `There is no earlier copy of ${file}. Please restore a backup, or move it out of the data folder.`,
  useless: (file) =>
    `${file} cannot be read, so it cannot be taken as it is. Please restore its earlier copy.`,
  readable: (file, reason, entries) => `${file}: ${reason}; ${entriesOf(entries)} can still be read.`,
  holds: (file, reason, entries) => `${file}: ${reason}; it holds ${entriesOf(entries)}.`,
  kept: (writtenAt, entries, certain) =>
    `The earlier copy was written at ${writtenAt} and holds ${entriesOf(entries)}: ${
      certain
        ? 'all that the program has written is in it'
        : 'if a power cut damaged the file, the last few writes before it may be missing, so please check the latest records'
    }.`,
  restoring: {
    regained: (count) => `Restoring brings back ${entriesOf(count)}:`,
    added: (count) =>
      `Restoring keeps, of what is in the file but not in the earlier copy, ${entriesOf(count)}:`,
    lost: (count) => `Restoring takes away ${entriesOf(count)}:`,
    reverted: (count) => `Restoring turns back ${entriesOf(count)}:`,
  },
  accepting: {
    regained: (count) => `Accepting gives up ${entriesOf(count)}:`,
    lost: (count) => `Accepting adds ${entriesOf(count)}:`,
    reverted: (count) => `Accepting changes ${entriesOf(count)} to what the file says:`,
  },
  more: (count) => `… and ${count} more`,
};

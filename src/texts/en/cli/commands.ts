import type { Texts } from '../../shape.ts';
import { counted } from '../counted.ts';

export const commands: Texts['cli']['commands'] = {
  ask: {
    summary: 'answers a question in the documents’ own words; another folder may be given (.md and .txt)',
    misuse: 'It takes one question (in quotes where it has blanks), or --batch with a file',
  },
  backup: {
    summary: 'backs all data up into one file (also while the assistant is running)',
    misuse: 'backup takes the name of one file',
    done: (rows, file) =>
      `${counted(rows, 'entry', 'entries')} backed up into ${file}. Summaries of talks are encrypted: the key (SECRET_KEY, or secret.key in the data folder) is not in the backup; please keep it elsewhere.`,
  },
  eval: {
    summary: 'measures the quality of retrieval on any set of passages and questions',
    misuse: '--passages and --queries each take a file',
    noQuestions: (file) => `There is not a single question in ${file}.`,
    noList: (place) => `${place}: the list “relevant_ids” is missing; please check.`,
  },
  export: {
    summary: 'exports the ledger, or year-end material for a report or a self-review (--material)',
    materialNeedsDocx: '--material goes with --format docx only',
    needsFile: (format) => `${format} needs -o with the file to save it in`,
  },
  import: {
    summary:
      'adds documents (.md .txt .html .docx .pdf), finds their clauses and leaves their words as they are',
    misuse: 'import takes at least one file',
    asForOne: '--as is for one file only',
    wrongSlug: '--as takes a short name of letters, Chinese characters, digits and -',
    tooLarge: (megabytes) =>
      `it is larger than ${megabytes} MB. Please split it, or take its pictures out, and try again.`,
    problem: (file, what) => `${file}: ${what}`,
    taken: (path) =>
      `${path} is there already. Please give another short name with --as, or move it away first.`,
    notMade: (path) => `${path} cannot be written. Please check the folder and its permissions.`,
  },
  ledger: {
    summary: 'imports the ledger from an exported .xlsx (--dry-run only looks)',
    misuse: 'ledger takes import',
    needsFile: 'import takes one .xlsx file',
    noAdministrator: '--by takes the open_id of an administrator. Please check the roster.',
    wouldImport: (added, skipped) => `Would import ${counted(added, 'record')} and pass over ${skipped}.`,
    imported: (added, skipped) => `Imported ${counted(added, 'record')} and passed over ${skipped}.`,
  },
  parse: {
    summary: 'shows how a sentence is understood; nothing is saved',
    misuse: 'It takes one sentence (in quotes), or --batch with a file',
    noText: 'text has to be a sentence',
    wrongTime: 'at has to be an ISO time, for example 2026-03-18T10:00:00+08:00',
    wrongChat: 'chat has to be p2p or group',
    problem: (place, what) => `${place}: ${what}.`,
  },
  reminders: {
    summary: 'lists the reminders of a stretch of time, by what has been recorded so far',
    misuse: '--from and --to are both needed, and --to must not be before --from',
  },
  reseal: {
    summary: 'after a change of keys, encrypts all summaries of talks with the new one (may be run again)',
    misuse: 'reseal takes nothing else; the keys are in SECRET_KEY, the new one first',
    noKey:
      'There is no key. Please set SECRET_KEY: the new one first, older ones after it, joined by commas.',
    done: (anew, current, next) =>
      `${counted(anew, 'sentence')} encrypted with the new key; ${current} had it already. ${next}`,
    unreadable: (count) =>
      `Left as before, since these keys do not open it: ${counted(count, 'sentence')}. Please add the key that was used for it to SECRET_KEY and run it again.`,
    underWay: (count) =>
      `Still under way: ${counted(count, 'sentence')}. Keep the old key for now: start the assistant so that it can finish, stop it where the data is in files, and run this again.`,
    onlyKey:
      'There is one key only; please keep it. To change it, put the new one first in SECRET_KEY and leave the old one after it.',
    oldKeys:
      'Please keep the first key; the others may go. Older backups can be read only with the old keys, so keep those elsewhere.',
  },
  restore: {
    summary: 'restores a backup into an empty data folder or database',
    misuse: 'restore takes one backup file',
    done: (rows) =>
      `${counted(rows, 'entry', 'entries')} restored. To read earlier summaries of talks, SECRET_KEY has to be what it was at the time of the backup; where it was not set, put that time’s secret.key back into the data folder before you start.`,
  },
  roster: {
    summary: 'imports (.csv, .xlsx) or exports the roster, or binds a branch to a group chat',
    misuse: 'roster takes import, export or bind',
    needsFile: 'import takes one file',
    onlyLooked: 'Only looked; nothing was imported.',
    notImported: 'Nothing was imported.',
    changedMeanwhile:
      'The roster changed while you decided, so nothing was imported. Please run it again and look once more.',
    imported: (people, branches) =>
      `Imported ${counted(people, 'person', 'people')} and ${counted(branches, 'branch', 'branches')}.`,
    confirm: 'Type “yes” to import: ',
    exportAlone: 'export takes nothing else; the roster is printed',
    needsBoth: '--branch and --chat are both needed',
    bound: (branch) => `Bound: ${branch}.`,
  },
  start: {
    summary: 'starts the assistant; without credentials of Feishu, a demo on this machine',
    misuse: 'start takes nothing else; settings are in .env',
    started: (url) => `The assistant is running. Health check: ${url}/healthz`,
    demo: (url) => `The demo is ready. Please open it in a browser: ${url}/`,
  },
};

import type { Texts } from '../../shape.ts';
import { counted } from '../counted.ts';

export const program: Texts['cli']['program'] = {
  name: 'Branch assistant',
  unknown: (name, known) => `There is no command “${name}”; there are: ${known.join(', ')}. See zhibu help.`,
  usage: (usage) => `Usage: ${usage}`,
  wrongOption: 'There is an unknown option, or an option without its value',
  misused: (what, usage) => `${what}. Usage: ${usage}`,
  failed: 'It was not done: the program failed. Details are in the log above.',

  wrongDate: (option) => `--${option} has to be a date as YYYY-MM-DD, for example 2026-03-18`,
  oneOf: (option, known) => `--${option} has to be one of ${known.join(', ')}`,
  unreadable: (file) => `The file ${file} cannot be read. Please check its path and permissions.`,
  unwritable: (file) => `The file ${file} cannot be written. Please check its path and permissions.`,
  taken: (file) => `The file ${file} is there already. Please choose another name.`,
  notMade: (file) => `The file ${file} cannot be written. Please check its path and permissions.`,
  tooLarge: (file, megabytes) => `${file} is larger than ${megabytes} MB. Please import it in several files.`,
  line: (file, number) => `${file}, line ${number}`,
  noText: (place, name) => `${place}: the text “${name}” is missing; please check.`,
  noObject: (place) => `${place}: this is no JSON object; please check.`,
  unknownBranch: (branch) =>
    `“${branch}” is not on the roster. Please import the roster first, or check the branch’s name.`,
  span: {
    days: (count) => counted(count, 'day'),
    hours: (count) => counted(count, 'hour'),
    minutes: (count) => counted(count, 'minute'),
    less: 'less than a minute',
  },
};

import type { Texts } from '../shape.ts';

export const tables: Texts['tables'] = {
  table: 'Table',
  oldFormat:
    'This table is in the old format (.xls) or has a password. Please save it as .xlsx without a password in Excel or WPS and try again.',
  quotes: (name, line) =>
    `${name}: a quotation mark in row ${line} is not closed; please save the file as CSV once more and import it.`,
  noText: 'No text can be read from this file. Please save it as .xlsx or CSV in Excel or WPS and try again.',
  unreadable:
    'This table cannot be opened. Please save it as .xlsx without a password in Excel or WPS and try again.',
};

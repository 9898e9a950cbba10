import type { Texts } from '../shape.ts';

type Qa = Texts['qa'];

const unreadable: Qa['unreadable'] = {
  kind: (endings) => `Only ${endings.join(', ')} files can be read; please save it as one of these first.`,
  tooLarge: (megabytes) =>
    `The file is larger than ${megabytes} MB; please divide it, or take the pictures out, and try again.`,
  tooManyWords: 'The file holds too many words; please divide it and try again.',
  noWords: 'The file holds no words of its own; please see whether it is the right one.',
  noSlug: 'The name of the file gives no short name; please give one with --as.',
  encoding: 'The encoding of this file is not clear; please save it as UTF-8 and try again.',
  unpacked: (megabytes) =>
    `Unpacked, the words of this file are more than ${megabytes} MB, which no ordinary document has, so it was not read; please divide it, or save it as .txt, and try again.`,
  protectedWord:
    'This Word file has a password or is in the old .doc format; please save it as .docx without a password and try again.',
  brokenWord:
    'This Word file cannot be opened and may be damaged; please open it in Word, save it anew and try again.',
  scannedPdf:
    'This PDF holds no text and may be a scan; please have its text recognised (OCR) and try again.',
  longPdf: (pages) => `This PDF has more than ${pages} pages; please divide it and try again.`,
  protectedPdf: 'This PDF has a password; please take it off and try again.',
  brokenPdf: 'This PDF cannot be opened and may be damaged; please export it anew and try again.',
};

const report: Qa['report'] = {
  written: (title, path) => `《${title}》 was written to ${path}`,
  ownHead: '  Front matter: was there already and stays as it is',
  field: (name, value) => `  ${name}: ${value ?? 'not recognised; please add it to the front matter'}`,
  title: 'Title',
  number: 'Number',
  date: 'Date',
  issuer: 'Issued by',
  source: 'Source',
  unofficial: '  Its own words call it not official; noted as official: false',
  leftOut: (count, some) =>
    `  Lines left out, as page numbers, headers, contents or site navigation: ${count} (${some.map((line) => `“${line}”`).join(', ')}${some.length < count ? ' and so on' : ''})`,
  clauses: (count, labels, characters) =>
    `  Clauses: ${count} (“${labels.join('; ')}${count > labels.length ? '…' : ''}”), ${characters} characters in all, no word changed`,
};

const problems: Qa['problems'] = {
  document: (name, problem) => `Document ${name}: ${problem}`,
  noWords: 'it holds no words of its own.',
  yaml: (error) => `the front matter is no correct YAML (${error}).`,
  head: (where, problem) => `${where || 'what stands'} in the front matter is wrong: ${problem}.`,
  date: 'should be written YYYY-MM-DD',
  noFolder: (folder) => `The folder ${folder} cannot be read; please check the path.`,
  emptyFolder: (folder) => `There is no .md or .txt file in the folder ${folder}.`,
  doubled: (slug) => `Two documents are called ${slug}; please rename one of the files.`,
  lexicon: (name, where, problem) =>
    `${where || 'What stands'} in the lexicon’s ${name} is wrong: ${problem}.`,
  lexiconUnread: (name, error) => `The lexicon’s ${name} cannot be read: ${error}.`,
  bankLine: (path, line) =>
    `In the lexicon’s ${path}, this line should read “原话 = 问法 问法” (words of a document = ways to ask): “${line}”`,
};

const matters: Qa['matters'] = {
  privacy:
    'What you ask is not filed, and I do not pass it on to the secretary or to anybody else; a question without an answer, or with one that was no help, is kept for 180 days without names, for the administrators to find a document, and not who asked it. Meetings and activities that are entered are kept: the members of the branch and the administrators can see them, and who entered or changed them; a talk can be seen by its two sides alone, in private, and what was said in it is not kept. The messages in the chat are kept by Feishu, not by me; what is said in a group without naming me I neither read nor keep.',
  talks:
    'Of a talk I keep its two sides, when, where, of which kind and how, and not what was said: what is told of that when it is entered is left out before anything is stored; one line of summary, if you add it, is kept encrypted. Only the two sides can see these, in private. The secretary and the discipline officer can see who has not been talked with, the rest of the committee and the administrators only how many talks there were; none of them sees what was said.',
  naming: 'I name nobody, and I rank neither people nor branches.',
  signing:
    'Nobody signs in here, and I cannot do it for anybody; who was at a meeting is what was entered of it.',
  sending:
    'I send no notices or messages for anybody and press nobody; what is due I remind of by myself when the time comes.',
  roster:
    'I do not tell here who is on the roster and who holds which office; please ask in your branch. Say “我是谁” to see your own.',
  composing:
    'I do not write speeches, reflections or summaries for people; ask me about the subject, and I find you the words of the documents.',
};

export const qa: Qa = {
  titles: {
    answer: 'From the documents',
    clarify: 'Which document do you mean?',
    decline: 'Not in the documents',
  },
  matters,
  offers: {
    naming: 'What was entered and what is missing can be seen:',
    composing:
      'Material for the yearly report and the self-review I can take from the record and the documents:',
    ledger: 'The record',
    status: 'What is missing',
    branches: 'All branches',
    material: 'Material for the report',
  },
  aside: '支部助手',
  helpful: 'That helped',
  unhelpful: 'That did not help',
  whole: 'Whole clause',
  clause: 'The whole clause',
  changed: 'The documents have changed; please ask again',
  unofficial: 'This document calls itself not official; for information only.',
  unknown: 'These documents say nothing about it, and I do not guess.',
  noSuchDocument: (name) => `There is no “${name}” among the documents; please check the name.`,
  elsewhere: (asked, other, clause, words) =>
    `${asked} does not say it; ${other} (${clause}) says: “${words}”`,
  whichDocument: 'Several documents speak of it, and differently. Which one do you mean?',
  more: 'The documents also say:',
  moreOfWhat: 'More of what? Please ask the whole question again.',
  noMore: 'This is all that the documents say about it.',
  noSuchClause: (title, said) => `《${title}》 has no clause that is numbered “${said}”.`,
  noClause: (said) => `None of the documents has a clause that is numbered “${said}”.`,
  whichNumbered: (said) => `Several documents have “${said}”. Which one do you mean?`,
  alsoIn: (places) =>
    `The same words also stand in ${places.map(({ document, clause }) => `${document} (${clause})`).join(', ')}.`,
  missing: (questions) =>
    `The documents say nothing about ${questions.map((question) => `“${question}”`).join(', ')}.`,
  together: (sentences) => sentences.join(' '),
  plain: {
    quote: (words) => `“${words}”`,
    source: (title, clause) => `— ${title} (${clause})`,
    caution: (caution) => `Note: ${caution}`,
    near: 'You could ask:',
  },
  problems,
  report,
  unreadable,
};

import type { Knowledge, KnowledgeStep, Standing } from '../../core/knowledge.ts';
import type { Texts } from '../shape.ts';

const KINDS: Readonly<Record<Knowledge['kind'], string>> = {
  document: 'Document',
  pair: 'Answer',
  needless: 'Needs no answer',
};

const STANDING: Readonly<Record<Standing, string>> = {
  proposed: 'to be confirmed',
  standing: 'in use',
  withdrawn: 'withdrawn',
};

const STEPS: Readonly<Record<KnowledgeStep['what'], string>> = {
  proposed: 'sent',
  corrected: 'corrected',
  taken: 'added',
  withdrawn: 'withdrawn',
  restored: 'restored',
};

export const knowledge: Texts['knowledge'] = {
  done: 'Done',
  cancel: 'Cancel',
  deciding: {
    take: (name) => `${name} has been added and will be used in a few seconds.`,
    withdraw: (name) => `${name} has been withdrawn and is no longer used; it can be restored at any time.`,
    restore: (name) => `${name} has been restored and will be used in a few seconds.`,
    already: {
      proposed: (name) => `${name} has not been added yet; please confirm it first.`,
      standing: (name) => `${name} is already in use; there is nothing to do.`,
      withdrawn: (name) => `${name} has already been withdrawn; there is nothing to do.`,
    },
    needless: 'Nothing to do',
    cancelled: 'Cancelled',
    nothingTaken: 'Cancelled; nothing has been added.',
    withdrawButton: 'Withdraw',
    restoreButton: 'Restore',
    records: 'What was added',
  },
  correcting: {
    whole: 'Please write the whole of what it should be, for example “文号是×党发〔2026〕3号”.',
    date: 'Please write the date like “2026年3月18日”.',
  },
  document: {
    title: 'Add this document?',
    confirm: 'Add it',
    unknown: 'not recognised',
    name: 'Title',
    issuer: 'Issued by',
    number: 'Number',
    date: 'Date',
    standing: 'Standing',
    official: 'official',
    unofficial: 'not official, which is said beside each quote',
    clauses: 'Clauses',
    clauseCount: (count) => String(count),
    howToCorrect:
      'If something is wrong, just say so: “标题是…”, “文号是…”, “日期是…”, “发文单位是…”, “不是正式文件”. It is not used before you confirm.',
    pictures:
      'Words in pictures and scanned pages cannot be read and are not added; please see whether a clause is missing.',
    leftOut: (count) => `Lines left out, as page numbers, headers, contents or site navigation: ${count}.`,
    namesake: (title) =>
      `There is another document called 《${title}》 with other words. Once this is added, both are quoted. The old one can be withdrawn under “知识记录” if it was sent in, too.`,
    tooLarge:
      'The file is larger than 30 MB and was not added. Please divide it, or send it without pictures.',
    tooLong: 'The document is too long (over 300,000 characters). Please send it in several parts.',
    there: (title) => `This document is there already: 《${title}》. There is no need to add it.`,
    withdrawn:
      'This document was added once and withdrawn later. To use it again, please say “知识记录” and press “Restore”.',
    unreadable: 'an unreadable document',
  },
  step: (what, needless, who, day) =>
    `${needless && what === 'taken' ? 'marked as needing no answer' : STEPS[what]} by ${who ?? 'an administrator'} on ${day}`,
  gaps: {
    title: 'Questions without an answer',
    none: 'No question of the last 180 days is without an answer.',
    about:
      'Questions of the last 180 days that had no answer or one that did not help; like ones stand together, without who asked.',
    more: (count) => `Not shown: ${count} more, asked less often.`,
    howTo:
      'Where the documents say nothing, send me the file (.docx, .pdf, .md, .txt, .html); once you confirm it, I answer in its words.',
    write: 'The documents say it: write the answer',
    needless: 'Needs no answer',
    line: (question, wordings, declined, unhelpful, day) => {
      const counts = [
        ...(declined > 0 ? [`no answer ${declined}×`] : []),
        ...(unhelpful > 0 ? [`no help ${unhelpful}×`] : []),
        `last on ${day}`,
      ];
      return `“${question}”${wordings > 1 ? ` in ${wordings} wordings` : ''}: ${counts.join(', ')}`;
    },
    gone: 'This question is no longer on the list; please say “知识缺口” to see it again.',
    marked: (question) =>
      `“${question}” is marked as needing no answer and no longer listed. To undo this, say “知识记录” and press “Withdraw”.`,
    markedShort: 'Marked as needing no answer',
  },
  pair: {
    form: 'Write an answer',
    howTo:
      'Choose the document and name the clause, or just paste the words. They have to stand in the document exactly like that, and you see the answer before it is added.',
    question: 'Question',
    document: 'Document',
    words: 'Clause, or the words themselves',
    placeholder: '第五条',
    look: 'See the answer',
    noWords: 'Please name the clause, or paste the words that answer the question.',
    title: 'Add this answer?',
    asked: 'People ask',
    answeredBy: 'It is answered with these words:',
    questionLength: (most) => `Please put the question clearly, in at most ${most} characters.`,
  },
  keeping: {
    gone: 'This has been cancelled; to add it, please send it again.',
    touched: 'Somebody has just changed this; please say “知识记录” and look before you go on.',
  },
  records: {
    title: 'What was added',
    none: 'Nothing has been added to the documents that were there.',
    more: (count) => `Not shown: ${count} earlier.`,
    howTo:
      'To add a document, send me the .docx, .pdf, .md, .txt or .html file; to add an answer, say “问：… 答：见《文件》第…条”.',
    label: (kind, standing) => `${KINDS[kind]} · ${STANDING[standing]}`,
  },
  sources: {
    noDocument: (name) => `No document is called “${name}”; please check the name.`,
    severalDocuments: (name, titles) =>
      `“${name}” fits ${titles.length} documents: ${titles.map((title) => `《${title}》`).join(', ')}. Please write the whole name.`,
    namesakes: (title, count) =>
      `${count} documents are called 《${title}》, and the name does not tell them apart. Please give the very words without a name, or first withdraw the one you do not use under “知识记录”.`,
    noClause: (title, label, labels) =>
      `《${title}》 has no clause “${label}”; its clauses are called like ${labels.map((one) => `“${one}”`).join(', ')}.`,
    severalClauses: (title, label, count, one) =>
      `《${title}》 has ${count} clauses “${label}”; please write it in full, for example “${one}”.`,
    clauseTooLong: (label, most) =>
      `“${label}” is too long (over ${most} characters); please paste the words of it that answer the question.`,
    tooShort: (least) =>
      `These words are too few; please paste a whole sentence of at least ${least} characters.`,
    tooLong: (most) =>
      `These words are over ${most} characters; please paste only the sentences that answer the question.`,
    nowhere:
      'These words stand in no document exactly like that and were not added; answers are given in the words of the documents alone.',
  },
};

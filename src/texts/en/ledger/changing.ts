import type { Texts } from '../../shape.ts';

export const changing: Texts['ledger']['changing'] = {
  void: {
    title: 'Make this record void?',
    note: 'It will no longer be counted, but it stays on record and is not deleted.',
    confirm: 'Make it void',
  },
  unchanged: 'Nothing is changed yet. Confirm when it is, or press “Cancel”.',
  meanwhile:
    'Somebody else has just changed this record; nothing has been changed. Please send “修改” again and look at it first.',
  notFound:
    'There is no record here that you can change. Please add its number, for example “修改 #0317-3fa2b”; it stands on the card that told you of the entry, or send “台账” to look.',
  noneJustNow:
    'Nothing has been entered just now, so it is not clear which record this is about. To change an earlier one add its number, for example “修改 #0317-3fa2b 地点改成三楼会议室”; for a new entry say which meeting it was and on which day.',
  form: {
    title: (duty, id) => `Change ${duty} #${id}`,
    how: 'Make your changes and press “Change it”; or just say it, for example “实到改成4”.',
    noContent:
      'What was said in a talk is not kept. Where it is needed, whoever entered the talk can add one line with “概要：…” (up to 100 characters, encrypted, for the two sides only, in private).',
  },
  confirm: {
    title: (id) => `Is this change right? #${id}`,
    note: 'It takes effect when you confirm; who changed what, and when, stays on record.',
    button: 'Change it',
  },
  notYourTalk:
    'A talk is entered by one of the two who had it, so you must be one of them. Nothing has been changed.',
  plan: {
    settled: 'This plan has been dealt with; send “台账” to look',
    meanwhile:
      'Somebody else has just changed this plan; nothing has been changed. Please look at it as it is now, then answer.',
    dropped: 'Very well, the plan is void',
    droppedToast: 'The plan is void',
    droppedNote:
      'The plan stays on record and is not counted. To plan it again, just say so, for example “下周三支委会 上午9点半”.',
    which: 'Which plan is it?',
    whichAhead:
      'Several meetings are planned; please tap the one you mean, or say it by its name, for example “支委会推迟一周”.',
    whichHow:
      'The days of several plans are over; please tap one, or say its number, for example “作废 #0317-3fa2b”.',
  },
  snooze: {
    tooLate: 'There is no working day left in this period; please see to it soon.',
    done: 'Put off',
    until: (day, duty) =>
      `Very well, you will be reminded of “${duty}” on the morning of ${day}. If it is entered before then, you will not.`,
  },
};

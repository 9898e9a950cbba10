import type { Texts } from '../shape.ts';

const summaries: Texts['commands']['summaries'] = {
  absence: 'No reminders while somebody travels or is on leave; what is due goes to the secretary',
  amend: 'Change what was entered; you see it before and after, then confirm',
  appoint: 'Give somebody a post in a branch; you see it first, then confirm (administrators)',
  appointments: 'Who was appointed or dismissed in chat, and by whom (administrators)',
  arrangements:
    'What has been set as not applicable, on leave, paused or with a deadline; you can take it back',
  ask: 'Ask what the documents say; answered in their own words, with document and clause',
  bind: 'Bind this group to a branch (secretaries, administrators)',
  campaign: 'Start a campaign in stages from a template (administrators)',
  campaignEnd: 'End a campaign that is under way (administrators)',
  campaignProgress: 'How far a campaign in stages has come, and what has been entered',
  campaignStep: 'See and note your own steps of a campaign (administrators)',
  cancel: 'Give up the entry that you are filling in',
  coverage: 'Who has not had a heart-to-heart talk yet (secretary and discipline member, in a private chat)',
  term: 'See when the term of a branch ends, and when there will be reminders',
  deadline:
    'Set the end of a term or a deadline, to be reminded ahead (administrators; the end of a term also the secretary)',
  dismiss: 'Take a post in a branch from somebody; you see it first, then confirm (administrators)',
  doubtful: 'Reminders that may not have arrived, to settle one by one',
  export:
    'Export the ledger as a table, or reporting and self-review material (secretary, deputy, organisation member, administrators)',
  fewerReminders: 'See how to get fewer reminders, and when they are sent',
  gaps: 'Questions that the documents do not answer (without names, kept for 180 days); add an answer',
  help: 'See what I can do',
  knowledge:
    'Documents and answers that were added; you can withdraw or restore them. Send me a file to add it',
  ledger: 'Meetings and activities that were entered',
  ledgerPage: 'See the whole year on a web page and print records (for you alone)',
  mine: 'Your contact points, days at the grassroots and research reports, shown to you alone',
  mute: 'Pause the reminders of one duty until a day (secretary, deputy, organisation member)',
  notApplicable: 'What need not be held or done this time: give the reason, and reminders stop',
  plan: 'Note a meeting ahead; when it has been held, say “开了” and it becomes a record',
  record: 'Record meetings, theme party days, talks and so on, in one sentence or on a card',
  reminderPlan: 'What will be reminded in the next 60 days, to whom, and on which clause it rests',
  resume: 'Resume reminders that were stopped; when back from leave, say “销假”',
  rosterCheck: 'Find the Feishu accounts of those on the list who have none yet (administrators)',
  snooze: 'Move a reminder to another day of its period',
  status: 'What your branch still has to do in this period, with the clause',
  summary: 'Add a sentence to a talk just entered (in a private chat; encrypted, for the two of you alone)',
  summaryDrop: 'Delete the summary that you wrote of a talk (in a private chat)',
  summaryRead: 'Read the summaries of your own talks (in a private chat)',
  talks: 'Your own heart-to-heart talks (in a private chat, for you alone)',
  voiding: 'Make a wrong record void; it leaves a trace and is not deleted',
  whoami: 'Your branch and roles on the roster',
};

export const commands: Texts['commands'] = {
  summaries,
  noSuchBranch: (branch, branches) => `“${branch}” is not on the roster. There are: ${branches.join(', ')}.`,
  ask: {
    thanks: 'Thank you, glad to have helped',
    kept: 'The question has been noted, not who asked it; an administrator will be asked to add to the documents',
  },
  cancel: { title: 'Nothing to cancel', nothing: 'No entry is being filled in.' },
  ledgerPage: {
    title: 'The ledger on a web page',
    how: 'Press the button below to see the ledger in your browser.',
    open: 'Open the ledger',
    validity:
      'The link is good for 10 minutes and for you alone, so please do not pass it on; afterwards you stay signed in for 8 hours.',
    notReady: 'The ledger page has not been set up yet',
    noKey:
      'The settings hold no key. Please set SECRET_KEY in .env (openssl rand -base64 32 makes one), start me again and try once more.',
    askAdministrator: 'Please ask an administrator to set it up.',
  },
  record: {
    cardOver: 'This card is finished or out of date. To record something, please say it again.',
    notYours:
      'This card is for the person who began the entry. To record something yourself, please send a message of your own.',
    stillOpen: 'Something still has to be made clear; please answer the questions on the card first',
  },
  refuse: {
    title: 'A meeting that was not held cannot be recorded',
    text: 'I only record what was really held, and cannot make anything up. If it was forgotten, you can plan one now; if it was held, please tell me the day, who chaired it, and how many were expected and present.',
    plan: 'Plan a meeting',
    status: 'What is still missing',
  },
  snooze: {
    none: 'There is no reminder of yours that could be put off.',
    which: (duty) =>
      `There are several reminders. Which one shall be put off? Please say “推迟” and its name, for example “推迟 ${duty}”.`,
  },
  whoami: {
    openId: (openId) => `Your open_id: ${openId}`,
    notOnRoster: 'You are not on the roster yet',
    howToJoin: 'Please send the open_id below to an administrator, who will add you to the roster.',
    administrator: 'Administrator',
    roles: (place, roles) => [place, roles.join(', ')].filter((part) => part !== '').join(': '),
  },
};

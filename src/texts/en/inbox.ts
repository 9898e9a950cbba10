import type { ChatClosed } from '../../core/trouble.ts';
import type { Texts } from '../shape.ts';

const UNREADABLE = 'I only understand words, and cannot read pictures, voice messages or files.';

/** What happened to a group, and what opens it again. */
const CLOSED: Readonly<Record<ChatClosed, (branch: string) => readonly [what: string, mend: string]>> = {
  removed: () => ['I am no longer in it', 'Please add me again; notices then go on by themselves.'],
  dissolved: (branch) => ['It has been dissolved', `Please @ me in the new group and say “绑定 ${branch}”.`],
  silenced: () => [
    'I may not speak in it',
    'Please let its owner allow me to speak, then @ me there once; notices then go on.',
  ],
};

export const inbox: Texts['inbox'] = {
  busy: 'I am very busy at the moment and shall see to this a little later, so there is no need to send it again yet. If there is no answer in 10 minutes, please do.',
  busyPress: 'I am very busy at the moment; please press it again a little later',
  inWork: 'One moment, please',
  pressAgain:
    'I stopped for a moment, and what was pressed may not have been done. If this card has not changed, please press the button again.',
  commands: {
    problem: (file, problem) => `commands/${file}: ${problem}`,
    name: (name) => `the name “${name}”`,
    button: (action) => `the button “${action}”`,
    taken: (what, other) => `${what} is taken by commands/${other}`,
    notOne: 'exports no command made with defineCommand',
    unreadable: (error) => `cannot be loaded (${error})`,
  },
  expired: {
    title: (duty) => (duty === null ? 'Your entry was not finished' : `“${duty}” was not finished`),
    text: 'It was not finished within 48 hours and has ended; nothing was saved. If you still need it, please say it again.',
    again: 'Record it again',
  },
  refused: 'Not done',
  inPrivate: (command) => `Please send me “${command}” in a private chat.`,
  buttonOver: 'This button can no longer be used; please say “帮助” to begin again',
  nothingAsked: {
    title: 'This was not used',
    text: 'I did not take this for an answer to the earlier matter, and changed nothing. To go on with that, please use the buttons of its card, or say it again.',
  },
  failed: {
    title: 'That did not work',
    text: (reference) =>
      `That did not work; the fault is mine and has been noted. Please try again a little later; if it still fails, tell an administrator the number ${reference}.`,
  },
  summaryUnused: 'The summary at the end was not saved. To add it, please send “概要：…” by itself.',
  sayInWords: {
    p2p: `${UNREADABLE} Please write to me, or say “帮助” to see what I can do.`,
    group: `${UNREADABLE} In a group, please @ me and write, or say “帮助” to see what I can do.`,
  },
  tooLate:
    'This message reached me too late, and I did nothing about it. If you still need it, please send it again.',
  whispered: 'This is not for the group; I have written to you in private.',
  cannotWhisper:
    'This is not for the group. I cannot write to you in private yet; please open a chat with me first and send a message.',
  troubles: {
    chatClosed: {
      title: (branch) => `No messages get into the group of ${branch}`,
      text: (why, branch) => {
        const [what, mend] = CLOSED[why](branch);
        return `${what}, so notices to this group have stopped; reminders to persons go on. ${mend}`;
      },
    },
    scopeMissing: {
      title: 'The Feishu app lacks a permission',
      text: (grant) =>
        grant === null
          ? 'Some things cannot be done. Please add the permission under “权限管理” on the Feishu open platform and publish a new version; zhibu doctor shows what is missing.'
          : `Some things cannot be done. Please open the address below to grant it, then publish a new version:\n${grant}`,
    },
    quota: {
      title: 'The monthly quota of Feishu calls had run out, and is there again',
      text: 'Reminders and notices were held back meanwhile; those that are not out of date are sent now. Questions and entries were tried all the time. If it often runs out, please buy more in the Feishu admin console.',
    },
  },
  welcome: {
    group: 'Hello everybody, I am 支部助手',
    groupAbilities:
      '@ me with a question and I answer in the words of the documents; @ me with a sentence and I record a theme party day or a meeting. No check-ins, no points, no rankings.',
    groupNext: (branch) =>
      branch === null
        ? 'Secretary or administrator: please @ me with “绑定” and the name of your branch, so that I know whose group this is. Heart-to-heart talks are recorded in a private chat with me.'
        : `This group is bound to “${branch}”; just @ me to record or look something up. Heart-to-heart talks are recorded in a private chat with me.`,
    administrator: 'Hello administrator, I am 支部助手',
    administratorAbilities:
      'Once the roster has been imported, @ me in the group of each branch with “绑定” and its name, and that branch can begin. When posts change, just tell me whom to appoint or dismiss.',
    checkRoster: 'Check the roster',
    person: (name) => (name === null ? 'Hello, I am 支部助手' : `Hello ${name}, I am 支部助手`),
    strangerAbilities: 'Just ask me what the documents say; I answer in their own words.',
    memberAbilities:
      'Just tell me: ask what the documents say, record a theme party day or a heart-to-heart talk, or look at your own records.',
    committeeAbilities:
      'Just tell me: ask what the documents say, record meetings, theme party days and heart-to-heart talks, or see what your branch still has to do. I remind you of what is due and not done.',
    whoami: 'Who am I',
    record: 'Record an activity',
    status: 'What is still missing',
    talks: 'My talks',
  },
};

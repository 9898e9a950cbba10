import type { Texts } from '../shape.ts';

export const help: Texts['help'] = {
  title: 'What I can do',
  open: 'What I can do',
  topics: {
    asking: 'Asking',
    recording: 'Recording',
    looking: 'Looking up',
    reminding: 'Reminders',
    managing: 'Administration',
  },
  howTo: (topic) => `What to say: ${topic.toLowerCase()}`,
  howToAsk: 'Just ask; I answer in the words of the documents, and where they say nothing, I do not guess',
  forExample: 'For example:',
  everything: 'All topics',
  notOnRoster: {
    p2p: 'You are not on the roster yet, so you can only ask questions. Say “我是谁” to see your open_id and pass it on to an administrator; once you are on the roster, you can record and look things up.',
    group:
      'You are not on the roster yet, so you can only ask questions. Please send me “我是谁” in private, and pass your open_id on to an administrator.',
  },
  remark: {
    p2p: 'Of heart-to-heart talks I keep only with whom, when and of which kind, never what was said.',
    group:
      'In a group, please @ me first; heart-to-heart talks and personal matters belong in a private chat with me.',
  },
};

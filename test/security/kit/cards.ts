import type { Draft } from '../../../src/core/record.ts';
import { draft } from '../../store/samples.ts';
import { hallWithBooks, NUMBERS } from './books.ts';
import { type Hall, NOW } from './hall.ts';
import { ELSE, idOf, OTHER, OWN } from './people.ts';

const DAYS_MS = 86_400_000;

/** Ids of drafts whose cards lie about: one of somebody else, the rest of who tries. */
export const CARDS = {
  ofSomebodyElse: 'd-else',
  themeDay: 'd-theme-day',
  meeting: 'd-meeting',
  themeDayThere: 'd-theme-day-there',
  changing: 'd-changing',
  changingThere: 'd-changing-there',
  changingTalk: 'd-changing-talk',
  voiding: 'd-voiding',
  voidingThere: 'd-voiding-there',
} as const;

function draftsOf(actor: string): readonly Draft[] {
  const me = (id: string, over: Partial<Draft>): Draft =>
    draft({ id, author: idOf(actor), chatId: 'p2p', createdAt: NOW, expiresAt: NOW + DAYS_MS, ...over });
  const done = { issues: [], revision: 0 };
  return [
    me(CARDS.ofSomebodyElse, { author: idOf(ELSE) }),
    me(CARDS.themeDay, {}),
    me(CARDS.meeting, { kind: 'committee-meeting', branch: OWN }),
    me(CARDS.themeDayThere, { branch: OTHER }),
    me(CARDS.changing, { ...done, intent: 'amend', fields: { topic: '换了' }, recordId: NUMBERS.themeDay }),
    me(CARDS.changingThere, {
      ...{ ...done, intent: 'amend', fields: { topic: '换了' }, branch: OTHER },
      recordId: NUMBERS.themeDayThere,
    }),
    me(CARDS.changingTalk, {
      ...{ ...done, intent: 'amend', kind: 'heart-talk', fields: { place: '换了' } },
      recordId: NUMBERS.talk,
    }),
    me(CARDS.voiding, { ...done, intent: 'void', fields: {}, recordId: NUMBERS.themeDay }),
    me(CARDS.voidingThere, {
      ...{ ...done, intent: 'void', fields: {}, branch: OTHER },
      recordId: NUMBERS.themeDayThere,
    }),
  ];
}

/** The hall with books, and cards that the bot has sent out: as if everybody's rights had changed since. */
export async function hallWithCards(actor: string): Promise<Hall> {
  const hall = await hallWithBooks(actor);
  await Promise.all(draftsOf(actor).map((one) => hall.store.drafts.put(one)));
  return hall;
}

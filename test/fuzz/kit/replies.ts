import type { ChatType } from '../../../src/core/message.ts';
import { texts } from '../../../src/texts/texts.ts';
import type { Sent } from '../../security/kit/hall.ts';

/** What came in, and what has to come of it. */
export interface Asked {
  readonly by: string;
  readonly messageId: string;
  readonly chatType: ChatType;
  /** How many answers to the message there have to be. */
  readonly answers: 0 | 1;
  /** How many cards have to take the pressed one's place. */
  readonly cards: 0 | 1;
}

const MARK = '#';
/** What somebody is told when the program failed them, up to the reference. */
const FAILED = texts().inbox.failed.text(MARK).split(MARK)[0] ?? '';

/**
 * Holds what was sent against what one message or press has to get: its answer once, in the group at most a hint of
 * what was said in private, others told at most once, and no excuse.
 * @returns what is wrong; empty where nothing is
 */
export function wrongWith(sent: readonly Sent[], asked: Asked): readonly string[] {
  const { by, messageId, chatType, answers, cards } = asked;
  const places = sent.map(({ to }) =>
    to === 'the pressed card'
      ? to
      : to.kind === 'person'
        ? to.openId
        : to.kind === 'chat'
          ? 'chat'
          : to.messageId,
  );
  const count = (place: string) => places.filter((one) => one === place).length;
  const told = sent.flatMap(({ to }) =>
    typeof to === 'object' && to.kind === 'person' && to.openId !== by ? [to.openId] : [],
  );
  const whispers = count(by);
  const inPrivate = sent.some(
    ({ to, reply }) =>
      typeof to === 'object' && to.kind === 'person' && to.openId === by && reply.audience !== 'sender',
  );
  const strangers = sent.filter(
    ({ to }) => typeof to === 'object' && to.kind === 'message' && to.messageId !== messageId,
  );
  const wrong: readonly (string | false)[] = [
    count(messageId) !== answers && `${count(messageId)} answers`,
    count('the pressed card') !== cards && `${count('the pressed card')} cards`,
    strangers.length > 0 && `${strangers.length} answers to something else`,
    count('chat') > 0 && 'said to a group of its own accord',
    whispers > (chatType === 'group' ? 1 : 0) && `${whispers} to the asker in private`,
    inPrivate && 'in private what the group may hear',
    new Set(told).size < told.length && 'somebody else told twice',
    JSON.stringify(sent.map(({ reply }) => reply)).includes(FAILED) && 'it failed',
  ];
  return wrong.filter((one) => one !== false);
}

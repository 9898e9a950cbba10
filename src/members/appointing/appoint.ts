import { UserError } from '../../core/errors.ts';
import type { CardAction, IncomingMessage } from '../../core/message.ts';
import type { Reply } from '../../core/reply.ts';
import type { Role } from '../../core/roster.ts';
import { deedId } from '../../ledger/write.ts';
import { asked, readAsked } from '../../text/asked.ts';
import { bare, consent } from '../../text/consent.ts';
import { fold } from '../../text/fold.ts';
import { texts } from '../../texts/texts.ts';
import { alreadySo, doneCard, proposalCard, whichPerson, whichRole } from './cards.ts';
import { type AppointingDesk, carryOut, type Deed, requireAdministrator } from './deed.ts';
import { POSTS, readAppointment, refuseStanding } from './spoken.ts';
import type { Wish } from './wish.ts';

/** What the same person said just before, in memory only (`qa/conversation`). */
interface Earlier {
  before(message: IncomingMessage): readonly string[];
  remember(message: IncomingMessage, said: string): void;
}

export interface TalkingDesk extends AppointingDesk {
  readonly conversation: Earlier;
}

/** What says yes to one kind of card only. */
const YES: ReadonlyMap<string, string> = new Map([
  ['确认任命', '+'],
  ['确认免去', '-'],
]);
const NO = /^(?:不任命了?|不免了?)$/;
/** What a card that asks for a confirmation is about. */
const DEED = /^(?<sign>[+-])(?<openId>\S+) (?<roles>\S+)$/;

const EXAMPLES = { true: '任命 第一党支部 张三 为 组织委员', false: '免去 第一党支部 张三 的 组织委员' };

/**
 * `任命 张三 为 组织委员`, `免去 张三 的 组织委员`: shows what would be done, for confirmation; asks for what is not clear.
 * @param give whether roles are given or taken
 * @throws UserError when the speaker may not, or nobody of that name is on the roster
 */
export async function proposeAppointment(
  give: boolean,
  words: string,
  message: IncomingMessage,
  desk: TalkingDesk,
): Promise<Reply> {
  requireAdministrator(desk);
  refuseStanding(words);
  const { directory, mentions, chatId, key } = desk.entries;
  const { people, name, roles } = readAppointment(words, mentions, directory.branchOfChat(chatId), directory);
  const [member, ...others] = people;
  if (member === undefined) throw new UserError(await whyNobody(give, name, desk));
  if (others.length > 0 && roles.length > 0) return whichPerson(name, people, give, roles);
  if (others.length > 0) throw new UserError(texts().members.appointing.several(name, EXAMPLES[`${give}`]));
  const changing = roles.filter((role) => member.roles.includes(role) !== give);
  if (roles.length === 0) return whichRole(member, give);
  const deed: Deed = { give, openId: member.openId, roles };
  if (changing.length === 0) return alreadySo(member, deed);
  const asking = `${give ? '+' : '-'}${member.openId} ${roles.join('、')}`;
  desk.conversation.remember(message, asked('任免', asking, desk.entries.now));
  return proposalCard(member, deed, deedId(key), directory);
}

/**
 * 李秀英改任书记, 把王芳调到第二党支部: the same, or who does it where chat does not.
 * @throws UserError as `proposeAppointment` does
 */
export async function proposeWish(wish: Wish, message: IncomingMessage, desk: TalkingDesk): Promise<Reply> {
  if (wish.what !== 'roster') return proposeAppointment(wish.what === 'give', wish.words, message, desk);
  requireAdministrator(desk);
  const { ofRoster: title, ofRosterText: text } = texts().members.appointing;
  return { title, blocks: [{ kind: 'text', text }] };
}

async function whyNobody(give: boolean, name: string, { roster }: AppointingDesk): Promise<string> {
  const said = texts().members.appointing;
  if (name === '') return said.sayWho(EXAMPLES[`${give}`]);
  const waits = (await roster.awaited()).some((one) => fold(one.name) === fold(name));
  return waits ? said.waits(name) : said.unknown(name);
}

/** 确认 on the card. @throws UserError when the speaker may not, or it cannot be done any more */
export async function pressedAppointment({ payload }: CardAction, desk: AppointingDesk): Promise<Reply> {
  requireAdministrator(desk);
  const { g: give, p: openId, r: said, k: id } = payload;
  const roles = rolesIn(said);
  if (typeof give !== 'boolean' || typeof openId !== 'string' || typeof id !== 'string' || roles.length === 0)
    throw new UserError(texts().members.appointing.cardOver(EXAMPLES.true));
  return doneCard(await carryOut({ give, openId, roles }, id, desk));
}

/**
 * 确认 or 取消 said to the card that was the last thing this person was asked here.
 * @returns null where the words are neither, or something else was spoken of last
 * @throws UserError when it cannot be done
 */
export async function answerAppointment(message: IncomingMessage, desk: TalkingDesk): Promise<Reply | null> {
  const card = readAsked(desk.conversation.before(message).at(-1));
  const deed = card?.what === '任免' ? DEED.exec(card.words)?.groups : undefined;
  const answer = answerIn(message.text, deed?.sign);
  if (answer === null) return null;
  const id = deedId(desk.entries.key);
  if (deed === undefined) return answer === 'yes' ? doneBefore(id, desk) : null;
  desk.conversation.remember(message, message.text);
  if (answer === 'no') return leaveAppointment();
  const { sign, openId = '', roles } = deed;
  return doneCard(await carryOut({ give: sign === '+', openId, roles: rolesIn(roles) }, id, desk));
}

/** @param sign of the deed that the card asks about; undefined where none waits */
function answerIn(text: string, sign: string | undefined): 'yes' | 'no' | null {
  const said = bare(text);
  const means = YES.get(said);
  if (means !== undefined) return sign === undefined || means === sign ? 'yes' : null;
  return NO.test(said) ? 'no' : consent(text);
}

/** @param said comes from outside */
function rolesIn(said: unknown): readonly Role[] {
  const words = typeof said === 'string' ? said.split('、') : [];
  return POSTS.filter((role) => words.includes(role));
}

/** What a confirmation in words had done before it was delivered again, as after a crash; else null. */
async function doneBefore(id: string, { roster }: AppointingDesk): Promise<Reply | null> {
  const done = (await roster.appointments()).find((one) => one.id === id);
  return done === undefined ? null : doneCard(done);
}

/** Leaves the card, with nothing changed. */
export function leaveAppointment(): Reply {
  const { cancelled: title, nothingChanged: text } = texts().members.appointing;
  return { title, blocks: [{ kind: 'text', text }], toast: { type: 'info', text } };
}

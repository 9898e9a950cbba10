import type { DocumentHead } from '../core/document.ts';
import type { IncomingMessage } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { asked, readAsked } from '../text/asked.ts';
import { bare, consent } from '../text/consent.ts';
import { texts } from '../texts/texts.ts';
import type { CampaignDesk } from './desk.ts';
import { confirmEnd } from './end.ts';
import { confirmProposal, proposeCampaign, startedBefore } from './start.ts';

/** What the same person said just before (`qa/conversation`). */
interface Earlier {
  before(message: IncomingMessage): readonly string[];
  remember(message: IncomingMessage, said: string): void;
}

export interface TalkingDesk extends CampaignDesk {
  readonly answers: { documents(): readonly DocumentHead[] };
  readonly conversation: Earlier;
}

const YES = /^(?:确认启动|确认结束)$/;
/** A bare year, to the question which. */
const YEAR = /^(?:20\d{2}年?|\d{2}年|[今明]年)$/;
const NO = /^(?:不启动了?|不结束了?)$/;

/** Keeps in mind that the card asks for a confirmation, so that it can be given in words. */
export function asking(
  what: '启动活动' | '结束活动',
  words: string,
  message: IncomingMessage,
  { conversation, entries }: TalkingDesk,
): void {
  conversation.remember(message, asked(what, words, entries.now));
}

/**
 * 确认, 取消 or a year said to the card of a campaign that was the last thing this person was asked here.
 * @returns null where the words are none of these, or something else was spoken of last
 * @throws UserError when it cannot be done like that
 */
export async function answerCampaign(message: IncomingMessage, desk: TalkingDesk): Promise<Reply | null> {
  const said = bare(message.text);
  const yes = consent(message.text) === 'yes' || YES.test(said);
  const no = consent(message.text) === 'no' || NO.test(said);
  if (!yes && !no && !YEAR.test(said)) return null;
  const { what, words = '' } = readAsked(desk.conversation.before(message).at(-1)) ?? {};
  if (what !== '启动活动' && what !== '结束活动') return yes ? startedBefore(desk) : null;
  if (YEAR.test(said)) {
    if (what !== '启动活动') return null;
    const whole = `${said} ${words}`;
    asking(what, whole, message, desk);
    return proposeCampaign(whole, desk.answers.documents(), desk);
  }
  const other = what === '启动活动' ? '确认结束' : '确认启动';
  if (said === other) return null;
  desk.conversation.remember(message, said);
  if (no) return leaveCampaign();
  return what === '启动活动' ? confirmProposal(words, desk) : confirmEnd(words, desk);
}

/** 确认启动 or 确认结束 with nothing before it that could be meant. */
export function nothingAsked(what: '启动活动' | '结束活动'): Reply {
  const said = texts().campaigns;
  const example = what === '启动活动' ? '启动活动 作风建设年 2027年' : '结束活动 作风建设年';
  return {
    title: said.nothingAsked,
    tone: 'ask',
    blocks: [{ kind: 'text', text: said.nothingAskedText(example) }],
  };
}

/** Leaves a card, with nothing changed. */
export function leaveCampaign(): Reply {
  const { left: title, leftText: text } = texts().campaigns;
  return { title, tone: 'plain', blocks: [{ kind: 'text', text }], toast: { type: 'info', text } };
}

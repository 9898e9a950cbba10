import type { Matter } from '../core/document.ts';
import type { ChatType } from '../core/message.ts';
import { type Block, saying } from '../core/reply.ts';
import { type Action, may } from '../roster/permissions.ts';
import type { Speaker } from '../roster/speaker.ts';
import { texts } from '../texts/texts.ts';

/** What somebody who may may look at instead of names, or have put together instead of a text; in private only. */
export function offersFor(
  matter: Matter | undefined,
  speaker: Pick<Speaker, 'openId' | 'member' | 'administrator' | 'branch'>,
  chatType: ChatType,
): readonly Block[] {
  if (chatType !== 'p2p') return [];
  const said = texts().qa.offers;
  const allowed = (action: Action): boolean =>
    may(
      speaker,
      action,
      { branch: speaker.branch, group: null, duty: null, createdBy: null, parties: [] },
      chatType,
    );
  if (matter === 'composing' && allowed('export'))
    return [
      { kind: 'text', text: said.composing },
      { kind: 'buttons', buttons: [saying(said.material, '述职材料')] },
    ];
  if ((matter !== 'naming' && matter !== 'sending') || !allowed('settle-branch')) return [];
  const own = [saying(said.ledger, '台账'), saying(said.status, '还差啥')];
  const every = saying(said.branches, '还差啥 各支部');
  return [
    { kind: 'text', text: said.naming },
    { kind: 'buttons', buttons: speaker.administrator ? [every, ...own.slice(0, 1)] : own },
  ];
}

import type { Settlement } from '../core/arrangement.ts';
import type { DocumentHead } from '../core/document.ts';
import { type Block, type Reply, saying } from '../core/reply.ts';
import type { EntryContext } from '../ledger/context.ts';
import { isMeeting } from '../obligations/announcing.ts';
import { basisWords } from '../obligations/basis-quote.ts';
import { texts } from '../texts/texts.ts';
import { type Matter, matterLabel, payloadFor } from './matter.ts';
import { endButton, leaveButton } from './replies.ts';

/** Asks why, on a form with one field. @param why what was told as the reason; empty where nothing was */
export function askReason(matter: Matter, why: string, entries: EntryContext): Reply {
  const { reason, settling: said } = texts().arrangements;
  return {
    title: why === '' ? said.asked(matterLabel(matter)) : said.confirmed(matterLabel(matter)),
    tone: 'ask',
    ...privacy(matter),
    blocks: [
      { kind: 'text', text: said.askedText(placeOf(matter)) },
      {
        kind: 'form',
        name: 'not-applicable',
        fields: [
          {
            name: 'reason',
            label: reason,
            type: 'text',
            required: true,
            placeholder: said.example,
            maxLength: 200,
            ...(why === '' ? {} : { value: why }),
          },
        ],
        submit: {
          label: said.submit,
          action: 'not-applicable.set',
          payload: payloadFor(matter, entries),
          style: 'primary',
        },
      },
      { kind: 'buttons', buttons: [leaveButton()] },
      { kind: 'note', text: why === '' ? said.inWords : said.confirmInWords },
    ],
  };
}

/** What was set, and how it is taken back. In a group the reason is not repeated: it may name somebody. */
export function settledReply(
  matter: Matter,
  { id, reason }: Settlement,
  documents: readonly DocumentHead[],
  { chatType }: EntryContext,
): Reply {
  const { branch, whole, reason: why, settling: said } = texts().arrangements;
  return {
    title: said.done,
    tone: 'done',
    ...privacy(matter),
    blocks: [
      { kind: 'text', text: said.text(matterLabel(matter)) },
      {
        kind: 'fields',
        rows: [
          {
            label: branch,
            value: [matter.branch || whole, matter.group].filter((part) => part !== null).join(' '),
          },
          ...(chatType === 'p2p' ? [{ label: why, value: reason }] : []),
        ],
      },
      ...demandOf(matter, documents),
      {
        kind: 'buttons',
        buttons: [endButton(said.end, id, said.endAsked)],
      },
    ],
    toast: { type: 'success', text: said.done },
  };
}

/** What the document demands stays as it is: a setting of ours does not change it. */
function demandOf({ duty }: Matter, documents: readonly DocumentHead[]): readonly Block[] {
  const words = basisWords(duty.basis[0], documents);
  if (duty.cadence?.strength !== 'hard' || words === null) return [];
  return [{ kind: 'note', text: texts().arrangements.settling.demand(words) }];
}

/** It was held, so it is to be logged: a setting would hide it. */
export function heldAfterAll(matter: Matter, entries: EntryContext): Reply {
  const said = texts().arrangements.settling;
  const isHeld = isMeeting(matter.duty);
  const { branch } = matter;
  const where = branch === entries.speaker.branch ? '' : ` ${branch}`;
  return {
    title: said.held(isHeld),
    tone: 'ask',
    ...privacy(matter),
    blocks: [
      { kind: 'text', text: said.heldText(matterLabel(matter), isHeld) },
      {
        kind: 'buttons',
        buttons: [saying(said.enter, `登记 ${matter.duty.name}${where}`, 'primary')],
      },
    ],
  };
}

/** Nothing was named that could be settled. */
export function whichDuty({ duties }: EntryContext): Reply {
  const said = texts().arrangements.settling;
  const names = [...new Set(duties.filter(({ cadence }) => cadence !== null).map(({ name }) => name))];
  return {
    title: said.which,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: said.whichText },
      { kind: 'note', text: said.duties(names) },
    ],
  };
}

/** One's own duty is one's own business. */
function privacy({ person }: Matter): { audience?: 'sender' } {
  return person === null ? {} : { audience: 'sender' };
}

function placeOf({ branch, group, person }: Matter): string {
  const { whole, you } = texts().arrangements;
  return person === null ? (group ?? (branch || whole)) : you;
}

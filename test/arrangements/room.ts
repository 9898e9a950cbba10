import type { ArrangingDesk } from '../../src/arrangements/keeping.ts';
import type { Arrangement } from '../../src/core/arrangement.ts';
import type { CardAction, FormValue } from '../../src/core/message.ts';
import type { Store } from '../../src/core/ports.ts';
import type { Block, Button, Reply } from '../../src/core/reply.ts';
import { arrange } from '../../src/obligations/arranged.ts';
import { identify } from '../../src/roster/speaker.ts';
import { openStore } from '../../src/store/open.ts';
import { DIRECTORY, DUTIES, person } from '../ledger/books.ts';
import { silent } from '../store/samples.ts';

export const ZONE = 'Asia/Shanghai';

/** A Wednesday in the morning, where nothing else is said. */
export const MORNING = '2026-03-18 10:00';

export interface Room {
  readonly store: Store;
  /** The desk at which somebody of the demo says something; each saying is a deed of its own unless it has a key. */
  desk(
    name: string,
    over?: { at?: string; chatType?: 'p2p' | 'group'; key?: string },
  ): Promise<ArrangingDesk>;
  kept(): Promise<readonly Arrangement[]>;
}

/** A store in memory and the people of the demo. */
export async function room(): Promise<Room> {
  const store = await openStore('memory:', { log: silent });
  let deeds = 0;
  return {
    store,
    kept: () => store.arrangements.list(),
    async desk(name, { at = MORNING, chatType = 'p2p', key } = {}) {
      deeds += 1;
      return {
        arrangements: store.arrangements,
        entries: {
          ledger: store.ledger,
          drafts: store.drafts,
          summaries: store.summaries,
          sealer: null,
          sealed: null,
          duties: DUTIES,
          arranged: arrange(await store.arrangements.list()),
          directory: DIRECTORY,
          speaker: identify(person(name), 'p2p', DIRECTORY),
          chatId: 'p2p',
          chatType,
          mentions: [],
          now: Date.parse(`${at.replace(' ', 'T')}:00+08:00`),
          zone: ZONE,
          key: key ?? `message:om_${deeds}`,
        },
      };
    },
  };
}

export function buttonsOf(reply: Reply): readonly Button[] {
  return reply.blocks.flatMap((block) => {
    if (block.kind === 'buttons') return block.buttons;
    return block.kind === 'form' ? [block.submit] : [];
  });
}

/** All words of a reply that a person reads, one piece a line. */
export function wordsOf({ title = '', blocks }: Reply): string {
  return [title, ...blocks.flatMap(wordsIn)].join('\n');
}

function wordsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
    case 'quote':
      return [block.text];
    case 'fields':
      return block.rows.map(({ label, value }) => `${label}：${value}`);
    case 'list':
      return block.items;
    case 'buttons':
      return block.buttons.map(({ label }) => label);
    case 'form':
      return [...block.fields.map(({ label }) => label), block.submit.label];
    default:
      return [];
  }
}

/** A button of one of our cards, pressed with what it carries. */
export function action(
  payload: NonNullable<Button['payload']>,
  form: Record<string, FormValue> = {},
): CardAction {
  return {
    kind: 'action',
    eventId: 'e',
    messageId: 'om',
    chatId: 'oc',
    chatType: 'p2p',
    operator: 'ou',
    action: '',
    payload,
    form,
    at: 0,
  };
}

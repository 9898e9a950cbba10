import { localDate } from '../calendar/zone.ts';
import { type Clock, DeliveryError, type Log, type Sender, type Store } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import type { Trouble } from '../core/trouble.ts';
import { createDirectory, type Directory } from '../roster/directory.ts';
import { troubleCard } from './trouble-cards.ts';

export interface TroublesParts {
  readonly store: Pick<Store, 'roster' | 'deliveries'>;
  readonly sender: Pick<Sender, 'deliver'>;
  /** open_ids that are administrators by configuration. */
  readonly administrators: readonly string[];
  readonly clock: Clock;
  /** IANA zone. */
  readonly zone: string;
  readonly log: Log;
}

/** Tells administrators what only a person can mend, each of them at most once a day or month, whichever process saw it. */
export interface Troubles {
  /** Tells it now, or with the next `tell` where the platform does not take it. */
  note(trouble: Trouble): void;
  /** Tells what could not be told yet. Never rejects. */
  tell(): Promise<void>;
}

/** A trouble is told again when it is still there after so long. */
const PERIOD: Readonly<Record<Trouble['kind'], (date: string) => string>> = {
  'chat-closed': (date) => date,
  'scope-missing': (date) => date,
  'quota-used-up': (date) => date.slice(0, 7),
};
/** More kinds of trouble than an administrator would read about at once. */
const MOST_UNTOLD = 100;

export function createTroubles(parts: TroublesParts): Troubles {
  const { store, sender, clock, zone, log } = parts;
  const untold = new Map<string, Trouble>();
  let telling: Promise<void> = Promise.resolve();

  /** @returns false when it has to be tried again; who cannot be reached at all is passed over */
  async function tellOne(key: string, openId: string, reply: Reply): Promise<boolean> {
    const delivery = await store.deliveries.claim([key], clock.now());
    if (delivery === null) return true;
    try {
      const messageId = await sender.deliver({ kind: 'person', openId }, reply, key, 'own');
      await store.deliveries.done(delivery.card, messageId);
      return true;
    } catch (error) {
      log.warn('trouble.untold', { error: String(error) });
      await store.deliveries.release(delivery.card);
      return error instanceof DeliveryError && error.reason === 'person';
    }
  }

  async function tellAll(): Promise<void> {
    if (untold.size === 0) return;
    const directory = await directoryNow();
    for (const [name, trouble] of untold) {
      const reply = troubleCard(trouble, directory);
      const readers = reply === null ? [] : directory.administrators();
      // What the platform does not take now, it does not take for the others either.
      for (const { openId } of readers)
        if (reply !== null && !(await tellOne(`${name}/${openId}`, openId, reply))) return;
      untold.delete(name);
    }
  }

  async function directoryNow(): Promise<Directory> {
    const [members, branches] = await Promise.all([store.roster.members(), store.roster.branches()]);
    return createDirectory(members, branches, parts.administrators);
  }

  const tell = (): Promise<void> => {
    telling = telling
      .then(tellAll)
      .catch((error: unknown) => log.error('trouble.untold', { error: String(error) }));
    return telling;
  };

  return {
    note(trouble) {
      const name = nameOf(trouble, localDate(clock.now(), zone));
      if (untold.has(name) || untold.size >= MOST_UNTOLD) return;
      untold.set(name, trouble);
      void tell();
    },
    tell,
  };
}

/** Names what is told once. */
function nameOf(trouble: Trouble, date: string): string {
  const about = trouble.kind === 'chat-closed' ? trouble.chatId : trouble.kind;
  return `trouble:${trouble.kind}/${about}/${PERIOD[trouble.kind](date)}`;
}

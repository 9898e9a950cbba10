import type { DocumentHead } from '../../src/core/document.ts';
import type { Log, LogFields, Store, Target } from '../../src/core/ports.ts';
import type { Reply } from '../../src/core/reply.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { createReminders, type Reminders } from '../../src/reminders/tick.ts';
import { at, MEMBERS, ZONE } from '../obligations/branches.ts';

export const DOCUMENT: DocumentHead = {
  slug: 'jiguan-dangjian',
  title: '关于进一步加强和改进机关党的建设的意见',
  issuer: null,
  number: null,
  date: '2016-11-18',
  source: null,
  official: true,
};

export interface Delivered {
  readonly target: Target;
  readonly reply: Reply;
  readonly key: string;
}

/** Takes down what is delivered; `fails` may refuse. */
export class Outbox {
  readonly sent: Delivered[] = [];
  fails: (to: string) => Error | null = () => null;

  async deliver(target: Target, reply: Reply, key: string): Promise<string> {
    const error = this.fails(target.kind === 'person' ? target.openId : '');
    if (error !== null) throw error;
    this.sent.push({ target, reply, key });
    return `om_${this.sent.length}`;
  }
}

export class Lines implements Log {
  readonly lines: { readonly level: string; readonly event: string; readonly fields: LogFields }[] = [];
  info(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'info', event, fields });
  }
  warn(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'warn', event, fields });
  }
  error(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'error', event, fields });
  }
  events(): readonly string[] {
    return this.lines.map((line) => line.event);
  }
}

/** One process with its reminders for assemblies; the clock stands until it is set. */
export interface House {
  readonly outbox: Outbox;
  readonly log: Lines;
  readonly reminders: Reminders;
  set(moment: string): void;
}

export function house(store: Store, moment: string, outbox = new Outbox()): House {
  const log = new Lines();
  let now = at(moment);
  const reminders = createReminders({
    store,
    sender: outbox,
    duties: loadDuties('data/obligations').filter((duty) => duty.id === 'member-assembly'),
    campaigns: [],
    documents: [DOCUMENT],
    adminOpenIds: [],
    clock: { now: () => now },
    zone: ZONE,
    log,
  });
  return {
    outbox,
    log,
    reminders,
    set(next) {
      now = at(next);
    },
  };
}

/** The first branch alone: 书记 shu1, 组织委员 zu1. */
export async function moveIn(store: Store): Promise<void> {
  await store.roster.upsertMembers(MEMBERS.filter((member) => member.branch === '第一党支部'));
}

import { SOLE } from '../core/leases.ts';
import type { Store } from '../core/ports.ts';
import { openArrangements } from './arrangements.ts';
import type { Backing } from './backing.ts';
import { Cabinet } from './cabinet.ts';
import { openChats } from './chats.ts';
import { openClaims } from './claims.ts';
import { openDeliveries } from './deliveries.ts';
import { openDraftShelves } from './draft-shelves.ts';
import { draftsOn } from './drafts.ts';
import { openGaps } from './gaps.ts';
import { gather } from './gather.ts';
import { openKnowledge } from './knowledge.ts';
import { openLedger } from './ledger.ts';
import { openRoster } from './roster.ts';
import { sealsOn } from './seals.ts';
import { SUMMARIES } from './shapes/summary.ts';
import { summariesOn } from './summaries.ts';

/**
 * A store of rows in files, wherever `backing` has them.
 * @throws SetupError naming every file that cannot be used
 */
export async function assemble(backing: Backing): Promise<Store> {
  const cabinet = new Cabinet(backing);
  const [claims, roster, ledger, drafts, deliveries, arrangements, chats, gaps, knowledge, summaries] =
    await gather([
      openClaims(cabinet),
      openRoster(cabinet),
      openLedger(cabinet),
      openDraftShelves(cabinet),
      openDeliveries(cabinet),
      openArrangements(cabinet),
      openChats(cabinet),
      openGaps(cabinet),
      openKnowledge(cabinet),
      cabinet.open('summaries', SUMMARIES),
    ]);
  return {
    claims,
    roster,
    ledger,
    drafts: draftsOn(drafts),
    deliveries,
    arrangements,
    chats,
    gaps,
    knowledge,
    summaries: summariesOn(summaries),
    seals: sealsOn(summaries, drafts),
    leases: SOLE,
    recent: null,
    close: () => cabinet.close(),
  };
}

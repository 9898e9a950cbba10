import { SOLE } from '../core/leases.ts';
import type { Store } from '../core/ports.ts';
import { openArrangements } from './arrangements.ts';
import type { Backing } from './backing.ts';
import { Cabinet } from './cabinet.ts';
import { openChats } from './chats.ts';
import { openClaims } from './claims.ts';
import { openDeliveries } from './deliveries.ts';
import { openDrafts } from './drafts.ts';
import { openGaps } from './gaps.ts';
import { gather } from './gather.ts';
import { openLedger } from './ledger.ts';
import { openRoster } from './roster.ts';
import { openSummaries } from './summaries.ts';

/**
 * A store of rows in files, wherever `backing` has them.
 * @throws SetupError naming every file that cannot be used
 */
export async function assemble(backing: Backing): Promise<Store> {
  const cabinet = new Cabinet(backing);
  const [claims, roster, ledger, drafts, deliveries, arrangements, chats, gaps, summaries] = await gather([
    openClaims(cabinet),
    openRoster(cabinet),
    openLedger(cabinet),
    openDrafts(cabinet),
    openDeliveries(cabinet),
    openArrangements(cabinet),
    openChats(cabinet),
    openGaps(cabinet),
    openSummaries(cabinet),
  ]);
  return {
    claims,
    roster,
    ledger,
    drafts,
    deliveries,
    arrangements,
    chats,
    gaps,
    summaries,
    leases: SOLE,
    recent: null,
    close: () => cabinet.close(),
  };
}

import type { Log, Store } from '../core/ports.ts';
import { openMemory } from './memory.ts';
import { createClaims } from './postgres/claims.ts';
import { type Database, openDatabase } from './postgres/database.ts';
import { createDeliveries } from './postgres/deliveries.ts';
import { createDrafts } from './postgres/drafts.ts';
import { createKnowledge } from './postgres/knowledge.ts';
import { createLeases } from './postgres/leases.ts';
import { createLedger } from './postgres/ledger.ts';
import { isSetUp, migrate } from './postgres/migrations.ts';
import { createRecent } from './postgres/recent.ts';
import { createRoster } from './postgres/roster.ts';
import { createSeals } from './postgres/seals.ts';
import { createArrangements, createChats, createGaps, createSummaries } from './postgres/small.ts';

/**
 * A store in PostgreSQL, for any number of processes.
 * @param url `postgres://…`
 * @param options `readOnly`: a database without our tables is an empty store, and stays as it is
 * @throws SetupError when the server cannot be reached
 */
export async function openPostgres(
  url: string,
  { log, readOnly = false }: { readonly log: Log; readonly readOnly?: boolean },
): Promise<Store> {
  const database = await openDatabase(url, log);
  try {
    if (!readOnly) await migrate(database);
    else if (!(await isSetUp(database))) {
      await database.close();
      return openMemory();
    }
  } catch (error) {
    await database.close();
    throw error;
  }
  return storeIn(database);
}

/** @param database with our tables; closed with the store */
export function storeIn(database: Database): Store {
  return {
    claims: createClaims(database),
    roster: createRoster(database),
    ledger: createLedger(database),
    drafts: createDrafts(database),
    deliveries: createDeliveries(database),
    arrangements: createArrangements(database),
    chats: createChats(database),
    gaps: createGaps(database),
    knowledge: createKnowledge(database),
    summaries: createSummaries(database),
    seals: createSeals(database),
    leases: createLeases(database),
    load: () => database.load(),
    recent: createRecent(database),
    close: () => database.close(),
  };
}

import { startPostgres } from '../../test/kit/postgres.ts';
import { killWhileLogging } from '../kit/killing.ts';
import type { Part } from '../run.ts';

const KILLS = 200;
const PROCESSES = 2;

const part: Part = {
  title: `${KILLS} kills at random moments of one of ${PROCESSES} processes on PostgreSQL, while people log entries`,
  async run(print) {
    const server = await startPostgres();
    const begun = performance.now();
    const toll = await killWhileLogging({
      storeUrl: await server.database(),
      processes: PROCESSES,
      kills: KILLS,
    });
    await server.stop();
    const seconds = (performance.now() - begun) / 1000;
    print(`${toll.said} entries said, ${toll.confirmed} confirmed to people, in ${seconds.toFixed(0)} s`);
    for (const [what, count] of Object.entries({
      'confirmed but missing': toll.missing,
      doubled: toll.doubled,
      'recorded otherwise than it was said': toll.unsaid,
      'not confirmed within two minutes': toll.unanswered,
    }))
      print(`  ${what}: ${count} (0) ${count === 0 ? 'kept' : 'MISSED'}`);
  },
};

export default part;

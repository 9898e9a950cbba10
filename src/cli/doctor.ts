import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { SetupError, UserError } from '../core/errors.ts';
import { examineApp } from '../feishu/examine.ts';
import { texts } from '../texts/texts.ts';
import { botCheck } from './checks/bot.ts';
import { bad, type Check, type Finding, type Patient } from './checks/check.ts';
import { clockCheck } from './checks/clock.ts';
import { connectionCheck } from './checks/connection.ts';
import { credentialsCheck } from './checks/credentials.ts';
import { diskCheck } from './checks/disk.ts';
import { permissionsCheck } from './checks/permissions.ts';
import { askRunning } from './checks/running.ts';
import { settingsCheck } from './checks/settings.ts';
import { sourceCheck } from './checks/source.ts';
import { storeCheck } from './checks/store.ts';
import { subscriptionsCheck } from './checks/subscriptions.ts';
import { mendFile } from './kit/mend.ts';
import { settings } from './kit/settings.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';

/** In the order in which they are shown. */
const CHECKS: readonly Check[] = [
  ...[settingsCheck, credentialsCheck, botCheck, permissionsCheck, connectionCheck, subscriptionsCheck],
  ...[storeCheck, diskCheck, clockCheck, sourceCheck],
];

const doctor: Subcommand = {
  get summary() {
    return texts().cli.checks.summary;
  },
  usage: 'zhibu doctor | doctor --restore FILE [--yes] | doctor --accept FILE [--yes]',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { restore: { type: 'string' }, accept: { type: 'string' }, yes: { type: 'boolean' } },
    });
    const { restore, accept, yes = false } = values;
    if (restore !== undefined && accept !== undefined) throw new UsageError(texts().cli.checks.onlyOne);
    if (restore !== undefined) return mendFile('restore', restore, yes, terminal);
    if (accept !== undefined) return mendFile('accept', accept, yes, terminal);
    if (yes) throw new UsageError(texts().cli.checks.yesAlone);
    await examineAll(terminal);
  },
};

export default doctor;

async function examineAll(terminal: Terminal): Promise<void> {
  const said = texts().cli.checks;
  const patient = patientOf(terminal, await settingsOrNull(terminal));
  let wrong = 0;
  for (const check of CHECKS) {
    for (const finding of await findings(check, patient)) {
      terminal.out(said.finding(finding.state, check.title, finding.text));
      if (finding.state === 'bad') wrong += 1;
    }
  }
  if (wrong > 0) throw new UserError(said.wrong(wrong));
}

function patientOf(terminal: Terminal, config: Config | null): Patient {
  const feishu = config?.feishu ?? null;
  return {
    terminal,
    config,
    app: once(async () => (feishu === null ? null : examineApp({ ...feishu, now: () => terminal.now() }))),
    running: once(async () => (config === null ? null : askRunning(config))),
  };
}

/** @returns a function that does the work at its first call and gives the same answer ever after */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= work();
    return answer;
  };
}

async function settingsOrNull(terminal: Terminal): Promise<Config | null> {
  return settings(terminal).catch(() => null);
}

/** One check that cannot even look does not keep the others from looking. */
async function findings(check: Check, patient: Patient): Promise<readonly Finding[]> {
  try {
    return await check.look(patient);
  } catch (error) {
    if (error instanceof SetupError) return error.problems.map(bad);
    if (error instanceof UserError) return [bad(error.message)];
    patient.terminal.log.error('doctor.failed', { check: check.title, err: error });
    return [bad(texts().cli.checks.failed)];
  }
}

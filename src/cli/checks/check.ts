import type { Config } from '../../config.ts';
import type { Examination } from '../../feishu/examine.ts';
import { texts } from '../../texts/texts.ts';
import type { Terminal } from '../kit/subcommand.ts';
import type { Running } from './running.ts';

/** One thing that `zhibu doctor` looks at. */
export interface Check {
  /** What is looked at. */
  readonly title: string;
  /**
   * What was found, each in one line; empty where there is nothing to be looked at.
   * @throws SetupError or UserError where it cannot even be looked at: its lines are shown as what is wrong
   */
  look(patient: Patient): Promise<readonly Finding[]>;
}

export interface Patient {
  readonly terminal: Terminal;
  /** null where the settings cannot be read. */
  readonly config: Config | null;
  /** What the platform says of the app, asked once; null without an app. */
  app(): Promise<Examination | null>;
  /** What the assistant says that runs with these settings on this machine, asked once; null where none does. */
  running(): Promise<Running | null>;
}

export interface Finding {
  readonly state: 'good' | 'bad' | 'unknown';
  /** Where it is not good, also what to do. */
  readonly text: string;
}

export const good = (text: string): Finding => ({ state: 'good', text });
export const bad = (text: string): Finding => ({ state: 'bad', text });
/** What nobody can tell from here. */
export const unknown = (text: string): Finding => ({ state: 'unknown', text });

/** Where nothing can be looked at before the settings are mended. */
export function withoutSettings(): readonly Finding[] {
  return [bad(texts().cli.checks.withoutSettings)];
}

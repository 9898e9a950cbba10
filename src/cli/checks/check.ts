import type { Config } from '../../config.ts';
import type { Terminal } from '../kit/subcommand.ts';

/** One thing that `zhibu doctor` looks at. */
export interface Check {
  /** What is looked at, in Chinese. */
  readonly title: string;
  /**
   * What was found, each in one line; never empty.
   * @throws SetupError or UserError where it cannot even be looked at: its lines are shown as what is wrong
   */
  look(patient: Patient): Promise<readonly Finding[]>;
}

export interface Patient {
  readonly terminal: Terminal;
  /** null where the settings cannot be read. */
  readonly config: Config | null;
}

export interface Finding {
  readonly good: boolean;
  /** In Chinese; where it is not good, also what to do. */
  readonly text: string;
}

export const good = (text: string): Finding => ({ good: true, text });
export const bad = (text: string): Finding => ({ good: false, text });

/** Where nothing can be looked at before the settings are mended. */
export const WITHOUT_SETTINGS: readonly Finding[] = [bad('设置读不出来，这一项没有检查。先改好设置。')];

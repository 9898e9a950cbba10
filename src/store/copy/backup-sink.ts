import { BackupText } from './backup-file.ts';
import type { Sink } from './parts.ts';

/** A file that is being written. */
export interface Paper {
  append(text: string): Promise<void>;
  /** Takes away all that was written. */
  clear(): Promise<void>;
}

/** Writes a backup as its rows come. @returns with `end`, which resolves with how many they were */
export function backupTo(paper: Paper): Sink & { end(): Promise<number> } {
  let text = new BackupText();
  return {
    async begin() {
      text = new BackupText();
      await paper.clear();
      await paper.append(text.head());
    },
    async take(rows) {
      await paper.append(text.rows(rows));
    },
    async end() {
      await paper.append(text.end());
      return text.count;
    },
  };
}

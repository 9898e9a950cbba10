import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UserError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import type { Keyboard } from '../kit/subcommand.ts';

/** Questions to a person, or to a file of answers, one line each. */
export interface Dialogue {
  /** Aborted when the person wants to stop (Ctrl+C). */
  readonly signal: AbortSignal;
  /** Columns of the screen; null where it is none. */
  readonly columns: number | null;
  /**
   * @returns what was typed, without blanks around it
   * @throws UserError when the person stops, or the answers have come to their end
   */
  ask(question: string): Promise<string>;
  /** The same, with nothing shown of what is typed. */
  askSecretly(question: string): Promise<string>;
  close(): void;
}

/** Lines that come before they are asked for are kept: a file of answers comes at once. */
export function openDialogue({ input, output }: Keyboard): Dialogue {
  const isPerson = input.isTTY === true;
  const stop = new AbortController();
  const lines: string[] = [];
  let ended = false;
  /** Shown is only what answers the question that stands there: the next one may be for a secret. */
  let hidden = true;
  let heard = (): void => undefined;
  const screen = new Writable({
    write(chunk, _, done) {
      if (!hidden) output.write(chunk);
      done();
    },
  });
  // No history: going back in it would show a secret.
  const reader = createInterface({ input, output: screen, terminal: isPerson, historySize: 0 });
  reader.on('line', (line) => {
    hidden = true;
    lines.push(line);
    heard();
  });
  reader.on('SIGINT', () => {
    stop.abort();
    reader.close();
  });
  reader.on('close', () => {
    ended = true;
    heard();
  });

  async function nextLine(): Promise<string> {
    if (lines.length === 0 && !ended) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
    const said = texts().cli.setup.questions;
    const line = lines.shift();
    if (line === undefined) throw new UserError(isPerson ? said.stopped : said.incomplete);
    return line.trim();
  }

  async function ask(question: string, secret: boolean): Promise<string> {
    const isTyped = isPerson && !ended && !secret && lines.length === 0;
    if (isTyped) {
      hidden = false;
      reader.setPrompt(question);
      reader.prompt();
    } else output.write(question);
    const line = await nextLine();
    if (!isTyped) output.write('\n');
    return line;
  }

  return {
    signal: stop.signal,
    columns: output.columns ?? null,
    ask: (question) => ask(question, false),
    askSecretly: (question) => ask(question, true),
    close: () => reader.close(),
  };
}

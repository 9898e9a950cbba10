import type { Command, EntryContext } from '../command.ts';
import type { Intent } from '../ledger/understand/understanding.ts';
import { fold } from '../text/fold.ts';

export interface Route {
  readonly command: Command;
  /** The words after the command's name; all of them when it was found by meaning. */
  readonly args: string;
}

/**
 * Finds the command for a text: by its name at the beginning, by a phrase or what a command knows for its own, else by what the text means.
 * A name counts when nothing follows it, or a space, a punctuation mark, `#` or a digit does: 台账怎么记 is a question
 * and not the command 台账, while 修改#0317-3fa2b is a change.
 * @throws Error when no command takes the meaning: `commands/` must have one for each
 */
export function route(
  text: string,
  intent: Intent,
  commands: readonly Command[],
  entries: EntryContext,
): Route {
  const named = namedCommand(text, commands);
  if (named !== null) return named;
  const command = byPhrase(text, commands, entries) ?? commands.find((one) => one.intents.includes(intent));
  if (command === undefined) throw new Error(`no command for the intent ${intent}`);
  return { command, args: text };
}

/**
 * @param entries with whom and what is known here; without them only the phrases are looked at
 * @returns the command one of whose phrases the text is, or that knows it for its own; or null
 */
export function byPhrase(text: string, commands: readonly Command[], entries?: EntryContext): Command | null {
  const folded = fold(text).trim();
  return (
    commands.find(({ phrases = [] }) => phrases.some((phrase) => phrase.test(folded))) ??
    (entries && commands.find(({ means }) => means?.(text, entries))) ??
    null
  );
}

/** @returns the command whose name or alias the text begins with, the longest first; or null. */
export function namedCommand(text: string, commands: readonly Command[]): Route | null {
  const bare = text.trim().replace(/^[/／]/, '');
  const folded = fold(bare);
  const matches = commands
    .flatMap((command) => [command.name, ...command.aliases].map((name) => ({ command, name: fold(name) })))
    .filter(({ name }) => folded.startsWith(name) && endsName(folded.slice(name.length)))
    .toSorted((a, b) => b.name.length - a.name.length);
  const [best] = matches;
  return best === undefined
    ? null
    : { command: best.command, args: bare.slice(best.name.length).replace(/^[\s,:.，：。、]+/u, '') };
}

function endsName(rest: string): boolean {
  return rest === '' || /^[\s\p{P}\d#]/u.test(rest);
}

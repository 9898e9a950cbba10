import type { Directory } from '../../roster/directory.ts';
import { fold } from '../../text/fold.ts';
import { texts } from '../../texts/texts.ts';

/**
 * @param said names, or open_ids of people who share a name or have left
 * @returns the open_ids of the people whose own record it is
 */
export function partiesOf(
  said: readonly string[],
  branch: string,
  directory: Directory,
  report: (problem: string) => void,
): readonly string[] {
  return said.flatMap((name) => {
    if (name.startsWith('ou_') || directory.member(name) !== null) return [name];
    const [found, ...others] = directory
      .membersOf(branch)
      .filter((member) => fold(member.name) === fold(name));
    if (found !== undefined && others.length === 0) return [found.openId];
    const said = texts().ledger.importing.cell;
    report(found === undefined ? said.nobody(name) : said.several(name));
    return [];
  });
}

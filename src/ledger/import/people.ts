import type { Directory } from '../../roster/directory.ts';
import { fold } from '../../text/fold.ts';

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
    const why = found === undefined ? '不在这个支部的名册里' : '在这个支部不止一位';
    report(`“${name}”${why}，请核对，或改写成 open_id`);
    return [];
  });
}

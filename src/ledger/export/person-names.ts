import type { Directory } from '../../roster/directory.ts';
import type { PersonName } from './table.ts';

/**
 * @returns people by their names; who shares a name with somebody of the branch, or is no longer on the roster, is told
 *   by open_id, so that an import finds the right one
 */
export function personNames(directory: Directory): PersonName {
  return (openId, branch) => {
    const name = directory.member(openId)?.name;
    if (name === undefined) return openId;
    const [found, ...others] = directory.membersOf(branch).filter((member) => member.name === name);
    return found?.openId === openId && others.length === 0 ? name : openId;
  };
}

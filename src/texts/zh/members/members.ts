import { appointing } from './appointing.ts';
import { importing } from './importing.ts';
import { binding, matching } from './matching.ts';

/** Members: who they are, how they get onto the roster, and who gives them posts. */
export const members = {
  /** @param roles as the roster has them */
  roles: (roles: readonly string[]) => (roles.length === 0 ? '（没有）' : roles.join('、')),
  /** @param branch empty for somebody who belongs to none */
  place: (branch: string) => (branch === '' ? '不属于支部' : branch),
  appointing,
  binding,
  importing,
  matching,
};

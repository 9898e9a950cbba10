import type { Texts } from '../../shape.ts';
import { appointing } from './appointing.ts';
import { importing } from './importing.ts';
import { binding, matching } from './matching.ts';

export const members: Texts['members'] = {
  roles: (roles) => (roles.length === 0 ? '(none)' : roles.join(', ')),
  place: (branch) => (branch === '' ? 'no branch' : branch),
  appointing,
  binding,
  importing,
  matching,
};

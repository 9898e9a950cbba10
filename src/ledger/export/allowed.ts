import { UserError } from '../../core/errors.ts';
import { may } from '../../roster/permissions.ts';
import type { EntryContext } from '../context.ts';
import { noRight } from '../enter.ts';

/**
 * @param branch whose records are to be taken away; null for all branches, which only an administrator may have
 * @throws UserError when the speaker may not export them
 */
export function requireExport(
  branch: string | null,
  { speaker, chatType }: Pick<EntryContext, 'speaker' | 'chatType'>,
): void {
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  if (!may(speaker, 'export', on, chatType)) throw new UserError(noRight());
}

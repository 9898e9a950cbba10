import { UserError } from '../core/errors.ts';
import type { LedgerRecord, RecordFields, Talk } from '../core/record.ts';
import { texts } from '../texts/texts.ts';
import type { EntryContext } from './context.ts';
import { NO_TALK } from './merge.ts';

/**
 * @param said what an amendment says of the talk: null where it says nothing, and its author as 谈话人 by default
 * @returns the talk as it becomes
 */
export function amendedTalk(before: Talk | null, said: Talk, { speaker }: EntryContext): Talk {
  const { by, with: other, relation, type, mode } = before ?? NO_TALK;
  return {
    by: by === null || (said.by !== null && said.by !== speaker.member?.name) ? said.by : by,
    with: said.with ?? other,
    relation: said.with === null || said.with === other ? relation : said.relation,
    type: said.type ?? type,
    mode: said.mode ?? mode,
  };
}

/**
 * Whose own record a talk is once it names other people: who may see it follows from this.
 * @returns the parties as they were when its two sides stay the same
 * @throws UserError when the person who amends it would be none of its sides
 */
export function partiesAfter(
  record: LedgerRecord,
  fields: Partial<RecordFields>,
  context: EntryContext,
): readonly string[] {
  const { talk } = fields;
  if (talk === undefined || talk === null) return record.parties;
  if (talk.by === record.talk?.by && talk.with === record.talk?.with) return record.parties;
  const { member, openId } = context.speaker;
  const members = context.directory.membersOf(record.branch);
  const parties = namesIn(talk).flatMap((name) => {
    if (name === member?.name) return [openId];
    const [only, ...more] = members.filter((member) => member.name === name);
    return only === undefined || more.length > 0 ? [] : [only.openId];
  });
  if (!parties.includes(openId)) throw new UserError(texts().ledger.changing.notYourTalk);
  return [...new Set(parties)];
}

function namesIn({ by, with: other }: Talk): readonly string[] {
  return [by, other].flatMap((names) => names?.split(/[、，,;；\s]+/) ?? []).filter((name) => name !== '');
}

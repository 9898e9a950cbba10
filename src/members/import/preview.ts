import type { Member } from '../../core/roster.ts';
import { texts } from '../../texts/texts.ts';
import type { Known } from './known.ts';
import type { Changed, RosterPlan } from './plan.ts';

/** What an import would do, line by line; a new branch or a branch's new people are one line. */
export function previewOf(plan: RosterPlan): readonly string[] {
  const { added, changed, missing, newBranches, notes, leave } = plan;
  const said = texts().members.importing.preview;
  return [
    ...notes.map((note) => `! ${note}`),
    ...newBranches.map((branch) => `! ${said.newBranch(branch)}`),
    ...perBranch(added, shown).map((line) => `+ ${line}`),
    ...changed.map((one) => `~ ${said.changed(placeOf(one.before), one.before.name, differences(one))}`),
    ...perBranch(missing, ({ name }) => name).map((line) => `- ${line}`),
    said.sums(added.length, changed.length, plan.unchanged, missing.length, leave),
    ...(plan.waiting === 0 ? [] : [said.waiting(plan.waiting)]),
  ];
}

function perBranch(people: readonly Known[], show: (one: Known) => string): readonly string[] {
  const branches = new Map<string, string[]>();
  for (const one of people) {
    const there = branches.get(placeOf(one));
    if (there === undefined) branches.set(placeOf(one), [show(one)]);
    else there.push(show(one));
  }
  const { ofBranch } = texts().members.importing.preview;
  return [...branches].map(([branch, names]) => ofBranch(branch, names));
}

function shown({ name, roles }: Known): string {
  const { person } = texts().members.importing.preview;
  return person(
    name,
    roles.filter((role) => role !== '党员'),
  );
}

function placeOf({ branch }: Pick<Member, 'branch'>): string {
  return texts().members.place(branch);
}

function differences({ before, after }: Changed): readonly string[] {
  const { preview } = texts().members.importing;
  return fields().flatMap(([label, of]) => {
    const [old, now] = [of(before), of(after)];
    return old === now ? [] : [preview.difference(label, old, now)];
  });
}

function fields(): readonly (readonly [label: string, of: (one: Known) => string])[] {
  const { columns, preview } = texts().members.importing;
  return [
    [columns.openId, (one) => ('openId' in one ? one.openId : '')],
    [columns.name, ({ name }) => name],
    [columns.branch, ({ branch }) => branch],
    [preview.roles, ({ roles }) => texts().common.list(roles)],
    [columns.group, ({ group }) => group ?? ''],
    [columns.rank, ({ rank }) => rank ?? ''],
    [columns.mobile, ({ mobile }) => mobile ?? ''],
    [columns.email, ({ email }) => email ?? ''],
  ];
}

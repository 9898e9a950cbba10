import type { Issue } from '../../core/record.ts';
import { texts } from '../../texts/texts.ts';
import type { Person } from './cast.ts';

/** A person's name as a record holds it, and what must be asked about it. */
export interface NamedPerson {
  /** The roster's name; the message's own words where the roster does not tell. */
  readonly name: string;
  readonly issue: Issue | null;
}

/**
 * @param field of the record that the name is for
 * @param options.strangers true where people from outside may stand
 * @param options.roster false where there is no roster to compare with
 */
export function nameOf(
  person: Person,
  field: string,
  options: { readonly strangers: boolean; readonly roster: boolean },
): NamedPerson {
  const [first, ...others] = person.candidates;
  if (first === undefined) {
    const ask = !options.strangers && options.roster;
    return { name: person.said, issue: ask ? unknown(person, field) : null };
  }
  if (others.length === 0) return { name: first.name, issue: null };
  const names = person.candidates.map(({ name }) => name);
  return {
    name: person.said,
    issue: {
      field,
      code: 'ambiguous',
      message: texts().ledger.questions.who(person.said, names),
      choices: names.map((name) => ({ label: name, value: name })),
    },
  };
}

function unknown(person: Person, field: string): Issue {
  return { field, code: 'unknown-person', message: texts().ledger.questions.unknown(person.said) };
}

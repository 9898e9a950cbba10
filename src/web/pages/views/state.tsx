import { STATES, type State } from '../model/state.ts';
import type { PageTexts } from '../texts.ts';

/** Told by a sign as well as by colour; beside it the words are there for everybody or for screen readers. */
const SIGNS: Readonly<Record<State, string>> = {
  held: '✓',
  planned: '◷',
  open: '○',
  ahead: '·',
  'not-applicable': '—',
};

export function Sign({ state }: { readonly state: State }) {
  return (
    <span class="sign" aria-hidden="true">
      {SIGNS[state]}
    </span>
  );
}

/** A state in a pill: its sign and its words. */
export function StatePill({ state, texts }: { readonly state: State; readonly texts: PageTexts }) {
  return (
    <span class={`pill ${state}`}>
      <Sign state={state} /> {texts.state(state)}
    </span>
  );
}

export function Legend({ texts }: { readonly texts: PageTexts }) {
  return (
    <ul class="legend" aria-label={texts.branch.legend}>
      {STATES.map((state) => (
        <li key={state}>
          <StatePill state={state} texts={texts} />
        </li>
      ))}
    </ul>
  );
}

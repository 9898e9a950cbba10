import { STATES, type State } from '../model/state.ts';
import type { PageTexts } from '../texts.ts';
import { Sign } from './state.tsx';

/** A running campaign, as it is shown. */
export interface CampaignData {
  readonly name: string;
  readonly stages: readonly {
    readonly name: string;
    /** First and last day, `YYYY-MM-DD`. */
    readonly from: string;
    readonly to: string;
    readonly current: boolean;
    readonly matters: readonly MatterRow[];
  }[];
  readonly throughout: readonly MatterRow[];
}

export interface MatterRow {
  readonly name: string;
  readonly period: string;
  /** Branches by state. */
  readonly counts: Readonly<Record<State, number>>;
}

interface CampaignsProps {
  readonly campaigns: readonly CampaignData[];
  readonly texts: PageTexts;
}

export function CampaignsPage({ campaigns, texts }: CampaignsProps) {
  const words = texts.campaigns;
  if (campaigns.length === 0) return <p class="panel large">{words.none}</p>;
  return (
    <>
      <p class="hint">{texts.organisation.totalsHint}</p>
      {campaigns.map(({ name, stages, throughout }) => (
        <section key={name}>
          <h2>{name}</h2>
          {stages.map((stage) => (
            <section key={`${stage.name}${stage.from}`} class="stage">
              <h3 {...(stage.current ? { 'aria-current': 'step' as const } : {})}>
                {stage.name}{' '}
                <span class="hint">{words.days(texts.day(stage.from), texts.day(stage.to))}</span>
              </h3>
              <Matters title={stage.name} matters={stage.matters} texts={texts} />
            </section>
          ))}
          {throughout.length > 0 && (
            <section class="stage">
              <h3>{words.throughout}</h3>
              <Matters title={words.throughout} matters={throughout} texts={texts} />
            </section>
          )}
        </section>
      ))}
    </>
  );
}

interface MattersProps {
  readonly title: string;
  readonly matters: readonly MatterRow[];
  readonly texts: PageTexts;
}

const SHOWN = STATES.filter((state) => state !== 'planned');

function Matters({ title, matters, texts }: MattersProps) {
  return (
    <section class="scroll" aria-label={title} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.campaigns.matter}</th>
            {SHOWN.map((state) => (
              <th key={state} scope="col">
                <Sign state={state} /> {texts.state(state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matters.map(({ name, period, counts }) => (
            <tr key={`${name}${period}`}>
              <th scope="row">
                {name} <span class="hint">{period}</span>
              </th>
              {SHOWN.map((state) => (
                <td key={state}>{counts[state]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

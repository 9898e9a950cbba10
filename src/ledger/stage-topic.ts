import type { Duty } from '../core/duty.ts';
import type { Draft, Issue } from '../core/record.ts';
import { stageNamed, stagesInForce } from '../obligations/campaigns/stage-named.ts';
import { STAGE_WORK } from '../obligations/campaigns/template.ts';
import { texts } from '../texts/texts.ts';
import type { EntryContext } from './context.ts';
import type { Understanding } from './understand/understanding.ts';

/**
 * What was understood, with the stage of a running campaign that the words name without saying 主题.
 * @param duties in force
 * @param branch of the speaker, or null
 */
export function withStageSaid(
  understood: Understanding,
  text: string,
  duties: readonly Duty[],
  branch: string | null,
): Understanding {
  const { kind, record, issues } = understood;
  if (kind !== STAGE_WORK || (record.topic ?? null) !== null) return understood;
  const topic = stageNamed(text, duties, record.branch ?? branch);
  if (topic === null) return understood;
  return {
    ...understood,
    record: { ...record, topic },
    issues: issues.filter(({ field }) => field !== 'topic'),
  };
}

/** A draft of stage work whose topic is the stage's whole name where its words name one: so it is counted for it. */
export function withStageNamed(draft: Draft, { duties }: EntryContext): Draft {
  const { topic } = draft.fields;
  if (draft.kind !== STAGE_WORK || typeof topic !== 'string') return draft;
  const name = stageNamed(topic, duties, draft.branch);
  return name === null || name === topic ? draft : { ...draft, fields: { ...draft.fields, topic: name } };
}

/** Asks which stage, while a campaign runs and the topic names none of its stages: it would count for none. */
export function whichStage(draft: Draft, { duties }: EntryContext): readonly Issue[] {
  if (draft.kind !== STAGE_WORK || draft.confirmed.includes('topic')) return [];
  const stages = stagesInForce(duties, draft.branch);
  const { topic } = draft.fields;
  if (stages.length === 0 || (typeof topic === 'string' && stages.includes(topic))) return [];
  const choices = stages.map((name) => ({ label: name, value: name }));
  return [{ field: 'topic', code: 'missing', message: texts().ledger.questions.stage, choices }];
}

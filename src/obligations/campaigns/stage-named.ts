import type { Duty } from '../../core/duty.ts';
import { fold } from '../../text/fold.ts';
import { STAGE_WORK } from './template.ts';

/** A part of a stage's name that is shorter may be anything: 部署, 总结. */
const SHORTEST = 3;
const NTH = /第([一二三四五六七八九十]|\d{1,2})个?阶段/;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/**
 * @param duties in force
 * @param branch null where it is not known which
 * @returns the names of the stages whose work the branch tells of, campaign by campaign in their order, each once
 */
export function stagesInForce(duties: readonly Duty[], branch: string | null): readonly string[] {
  return [...new Set(ownStages(duties, branch).map(topicOf))];
}

/**
 * The stage that some words name: by its name, by a part of it (公开承诺), or by its number (第二阶段) where the branch has
 * one campaign.
 * @returns its whole name; null where none is named, or more than one
 */
export function stageNamed(text: string, duties: readonly Duty[], branch: string | null): string | null {
  const said = fold(text);
  const names = stagesInForce(duties, branch);
  const whole = names.filter((name) => said.includes(fold(name)));
  if (whole.length > 0) return only(whole);
  const partly = names.filter((name) => partsOf(name).some((part) => said.includes(part)));
  if (partly.length > 0) return only(partly);
  const campaign = only([...new Set(ownStages(duties, branch).map((duty) => duty.campaign ?? ''))]);
  const all = stageDuties(duties).filter((duty) => duty.campaign === campaign);
  const numbered = topicOf(all[numberIn(said) - 1]);
  return names.includes(numbered) ? numbered : null;
}

function ownStages(duties: readonly Duty[], branch: string | null): readonly Duty[] {
  return stageDuties(duties).filter(
    ({ unit, branches }) =>
      unit === 'branch' && (branches === undefined || branch === null || branches.includes(branch)),
  );
}

/** One for each stage, the organisation's own included. */
function stageDuties(duties: readonly Duty[]): readonly Duty[] {
  return duties.filter(
    ({ id, campaign, cadence }) => id === STAGE_WORK && campaign !== undefined && cadence?.every === 'span',
  );
}

function topicOf(duty: Duty | undefined): string {
  return duty?.counts?.topic ?? '';
}

function numberIn(said: string): number {
  const [, number = ''] = NTH.exec(said) ?? [];
  return NUMERALS.includes(number) ? NUMERALS.indexOf(number) + 1 : Number(number);
}

function partsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[、,，]/)
    .filter((part) => part.length >= SHORTEST);
}

function only(names: readonly string[]): string | null {
  const [name] = names;
  return names.length === 1 && name !== undefined ? name : null;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Duty } from '../../core/duty.ts';
import { SetupError } from '../../core/errors.ts';
import { toStage } from '../load.ts';
import { inChinese, placeOf } from '../problems.ts';
import { contradictions, sharedNames } from './consistency.ts';
import { type CampaignFile, campaignFile, type TaskFile } from './schema.ts';
import type { CampaignTask, CampaignTemplate } from './template.ts';

/**
 * Reads every campaign of a folder (one `<id>.yaml` each).
 * @param dir usually data/campaigns
 * @param duties that the campaigns may name
 * @returns in the order that the files give themselves; none where the folder is empty
 * @throws SetupError naming every problem of every file
 */
export function loadCampaigns(dir: string, duties: readonly Pick<Duty, 'id'>[]): readonly CampaignTemplate[] {
  const known = new Set(duties.map(({ id }) => id));
  const problems: string[] = [];
  const files = namesIn(dir).flatMap((name) => {
    const read = readCampaign(join(dir, name), name, known);
    if (!Array.isArray(read)) return [read];
    problems.push(...read.map((problem) => `${name}：${problem}`));
    return [];
  });
  problems.push(...sharedNames(files));
  if (problems.length > 0) throw new SetupError(problems.map((problem) => `${dir}/${problem}`));
  return files.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(toTemplate);
}

function namesIn(dir: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(dir)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SetupError([`${dir}：打不开这个文件夹（${why}）`]);
  }
  const strange = names.filter((name) => !name.endsWith('.yaml'));
  if (strange.length > 0)
    throw new SetupError(strange.map((name) => `${dir}/${name}：文件名要以 .yaml 结尾`));
  return names;
}

/** @returns the file's content, or the list of what is wrong with it. */
function readCampaign(path: string, name: string, known: ReadonlySet<string>): CampaignFile | string[] {
  let content: unknown;
  try {
    content = load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return [`第${(error.mark?.line ?? 0) + 1}行写法不对（${error.reason}）`];
  }
  const parsed = campaignFile.safeParse(content, { error: inChinese });
  if (!parsed.success)
    return parsed.error.issues.map((issue) => `${placeOf(issue.path)} ${issue.message}`.trim());
  const found = contradictions(parsed.data, name, known);
  return found.length > 0 ? [...found] : parsed.data;
}

function toTemplate({ order: _, ...file }: CampaignFile): CampaignTemplate {
  return {
    ...file,
    stages: file.stages.map(({ proposed, tasks, ...stage }) => ({
      ...stage,
      proposed: { ...proposed, endYear: proposed.endYear ?? proposed.year },
      tasks: tasks.map(toTask),
    })),
    tasks: file.tasks.map(toTask),
  };
}

function toTask({ topic, reminders, ...task }: TaskFile): CampaignTask {
  return { ...task, topic: topic ?? null, reminders: reminders.map(toStage) };
}

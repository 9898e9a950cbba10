import { join } from 'node:path';
import type { Duty } from '../../core/duty.ts';
import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import { readYaml, yamlFilesIn } from '../files.ts';
import { toStage } from '../load.ts';
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
  const files = yamlFilesIn(dir).flatMap((name) => {
    const read = readCampaign(join(dir, name), name, known);
    if (!Array.isArray(read)) return [read];
    problems.push(...read.map((problem) => texts().common.labelled(name, problem)));
    return [];
  });
  problems.push(...sharedNames(files));
  if (problems.length > 0) throw new SetupError(problems.map((problem) => `${dir}/${problem}`));
  return files.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(toTemplate);
}

/** @returns the file's content, or the list of what is wrong with it. */
function readCampaign(path: string, name: string, known: ReadonlySet<string>): CampaignFile | string[] {
  const file = readYaml(path, campaignFile);
  if (Array.isArray(file)) return file;
  const found = contradictions(file, name, known);
  return found.length > 0 ? [...found] : file;
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

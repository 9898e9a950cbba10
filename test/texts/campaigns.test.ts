import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askEnd, confirmEnd } from '../../src/campaigns/end.ts';
import { showCampaign } from '../../src/campaigns/progress.ts';
import { confirmProposal, proposeCampaign } from '../../src/campaigns/start.ts';
import { campaignStep } from '../../src/campaigns/steps.ts';
import { leaveCampaign, nothingAsked } from '../../src/campaigns/words.ts';
import { UserError } from '../../src/core/errors.ts';
import { speak, textsIn } from '../../src/texts/texts.ts';
import { branchesOf, deskFor, type Office, openOffice } from '../campaigns/office.ts';
import { CAMPAIGNS, DUTIES } from '../obligations/campaigns/runs.ts';
import { DOCUMENT } from '../reminders/house.ts';
import { chineseIn, chineseLeft, sentencesIn } from './english.ts';

/** Names of duties, of campaigns with their stages and tasks (without what is quoted in them), and of branches. */
const NAMES = [
  ...DUTIES.map(({ name }) => name),
  ...CAMPAIGNS.map(({ name }) => name.replace(/“.*?”/u, '')).flatMap((name) => [name, `2026年${name}`]),
  ...CAMPAIGNS.flatMap(({ stages, tasks }) => [
    ...stages.map(({ name }) => name),
    ...[...tasks, ...stages.flatMap((stage) => stage.tasks)].flatMap(({ topic }) => topic ?? []),
  ]),
  ...branchesOf(40).map(({ branch }) => branch),
];

let deeds = 0;
const desk = (office: Office) => {
  deeds += 1;
  return deskFor('admin', `message:om_${deeds}`, office);
};

beforeAll(() => speak('en'));
afterAll(() => speak('zh'));

describe('campaigns in English', () => {
  it('hold no Chinese in any sentence of their own', () => {
    expect(chineseIn(sentencesIn(textsIn('en').campaigns))).toEqual([]);
  });

  it('are proposed, started, shown and ended', async () => {
    for (const count of [2, 40]) {
      const office = await openOffice(branchesOf(count), '2026-03-18T10:05');
      const replies = [
        proposeCampaign('', [DOCUMENT], await desk(office)),
        proposeCampaign('作风建设年', [DOCUMENT], await desk(office)),
        proposeCampaign('作风建设年 2026年', [DOCUMENT], await desk(office)),
        await showCampaign('', await desk(office)),
        await confirmProposal('作风建设年 2026年', await desk(office)),
        await confirmProposal('四好班子 2026年', await desk(office)),
      ];
      office.set('2026-12-18T10:05');
      const asked = await askEnd('作风建设年', await desk(office));
      replies.push(
        await showCampaign('', await desk(office)),
        await showCampaign('作风建设年', await desk(office)),
        await showCampaign('作风建设年 支部001', await desk(office)),
        await showCampaign('四好班子', await desk(office)),
        await campaignStep('', await desk(office)),
        asked.reply,
        await confirmEnd(asked.name ?? '', await desk(office)),
        nothingAsked('结束活动'),
        leaveCampaign(),
      );
      expect(replies.map((reply) => chineseLeft(reply, NAMES))).toEqual(replies.map(() => []));
    }
  });

  it('have steps that somebody names by the quarter, as it is typed', async () => {
    const office = await openOffice(branchesOf(1), '2026-03-18T10:05');
    await confirmProposal('作风建设年 2026年', await desk(office));
    office.set('2026-12-18T10:05');
    const reply = await campaignStep('完成 三季度 季度点评', await desk(office));
    expect(reply.title).toBe('Done: 季度点评');
    expect(reply.blocks).toMatchObject([{ text: expect.stringContaining('“季度点评” (Q3 2026)') }]);
  });

  it('say what does not fit', async () => {
    const office = await openOffice(branchesOf(2), '2026-03-18T10:05');
    const said = await Promise.all(
      ['作风建设年 2020年', '作风建设年 2026年 第九党支部'].map(async (words) => {
        try {
          await confirmProposal(words, await desk(office));
          return 'done';
        } catch (error) {
          if (error instanceof UserError) return error.message;
          throw error;
        }
      }),
    );
    said.push(
      await campaignStep('完成 没有的事', await desk(office)).then(
        () => 'done',
        (error: unknown) => (error instanceof UserError ? error.message : 'a bug'),
      ),
    );
    expect(said).not.toContain('done');
    expect(chineseIn(said)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { showCampaign } from '../../src/campaigns/progress.ts';
import { confirmProposal } from '../../src/campaigns/start.ts';
import type { Reply } from '../../src/core/reply.ts';
import { renderCard } from '../../src/feishu/cards/card.ts';
import { noRight } from '../../src/ledger/enter.ts';
import { record } from '../obligations/branches.ts';
import { branchesOf, deskFor, type Office, openOffice } from './office.ts';

async function running(count: number, words = '作风建设年 2026年'): Promise<Office> {
  const office = await openOffice(branchesOf(count), '2026-04-20T10:05');
  await confirmProposal(words, await deskFor('admin', 'message:om_1', office));
  office.set('2026-05-18T10:05');
  return office;
}

const shown = async (office: Office, openId: string, words = ''): Promise<Reply> =>
  showCampaign(words, await deskFor(openId, 'message:om_2', office));

function rowsOf({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'fields') return block.rows.map(({ label, value }) => `${label}：${value}`);
    if (block.kind === 'list') return block.items;
    return block.kind === 'text' ? [block.text] : [];
  });
}

describe('the page of a campaign', () => {
  it('counts where there are many branches, and names in the roster’s order who has no record yet', async () => {
    const office = await running(60);
    await office.store.ledger.put(
      record('campaign-stage', '2026-05-12', { branch: '支部002', topic: '寻标对标、公开承诺' }),
      -1,
      'k1',
    );
    const rows = rowsOf(await shown(office, 'admin'));
    expect(rows).toContain('活动阶段工作：已登记1个支部；还没有记录59个支部');
    const without = rows.find((row) => row.startsWith('寻标对标、公开承诺 活动阶段工作：')) ?? '';
    expect(without).toContain('支部001、支部003、支部004');
    expect(without).toContain('等59个支部');
    expect(without).not.toContain('支部002');
    expect(rows.some((row) => row.startsWith('总结考核、深化提高'))).toBe(false);
  });

  it('fits a card for a thousand branches with long names', async () => {
    const long = branchesOf(1000).map((one) => ({
      ...one,
      branch: `某某市人民政府某某局机关第${one.branch}党支部委员会`,
    }));
    const office = await openOffice(long, '2026-04-20T10:05');
    await confirmProposal('作风建设年 2026年', await deskFor('admin', 'message:om_1', office));
    office.set('2027-02-20T10:05');
    const card = JSON.stringify(renderCard(await shown(office, 'admin'), 'p2p'));
    expect(Buffer.byteLength(card)).toBeLessThan(28 * 1024);
  });

  it('speaks only of the branches that take part, to themselves and to the administrator', async () => {
    const office = await running(3, '作风建设年 2026年 支部001、支部002');
    expect((await shown(office, 'shu2')).blocks[0]).toMatchObject({ text: '现在没有进行中的活动。' });
    const own = rowsOf(await shown(office, 'shu1'));
    expect(own).toContain('活动阶段工作：还没有记录');
    expect(rowsOf(await shown(office, 'admin')).join()).not.toContain('支部003');
  });

  it('tells of one branch where an administrator names it, and refuses another one to everybody else', async () => {
    const office = await running(60);
    expect((await shown(office, 'admin', '作风建设年 支部002')).title).toBe(
      '2026年“作风建设年”活动：支部002',
    );
    expect((await shown(office, 'admin', '支部002')).title).toContain('支部002');
    await expect(shown(office, 'shu0', '支部002')).rejects.toThrow(noRight());
    await expect(shown(office, 'shu0', '第九十九支部')).rejects.toThrow(noRight());
    await expect(shown(office, 'shu0', '各支部')).rejects.toThrow(noRight());
    expect((await shown(office, 'shu0', '支部001')).title).toContain('支部001');
  });

  it('tells 不适用 apart from what is missing', async () => {
    const office = await running(3);
    await office.store.arrangements.put({
      kind: 'settlement',
      id: 's1',
      by: 'shu0',
      at: '2026-05-12T10:00:00+08:00',
      ended: null,
      obligation: 'stage-discussion',
      branch: '支部001',
      group: null,
      period: '2026-05-01..2026-05-20',
      how: 'not-applicable',
      reason: '全员外出',
    });
    expect(rowsOf(await shown(office, 'admin'))).toContain(
      '集中研讨：还没有记录：支部002、支部003；不适用：支部001',
    );
    expect(rowsOf(await shown(office, 'zu0'))).toContain('集中研讨：不适用');
  });

  it('asks which where several run, and knows them by name', async () => {
    const office = await running(3);
    await confirmProposal('四强一硬 2026年', await deskFor('admin', 'message:om_3', office));
    expect((await shown(office, 'admin')).title).toBe('哪个活动？');
    expect((await shown(office, 'admin', '四强一硬')).title).toContain('四强一硬');
    expect((await shown(office, 'admin', '2026年“作风建设年”活动')).title).toContain('作风建设年');
    expect((await shown(office, 'admin', '三严三实')).blocks[0]).toMatchObject({
      text: expect.stringContaining('没有这个活动'),
    });
  });

  it('shows the yearly duties in the year of today, and the last one when all is over', async () => {
    const office = await running(2, '四好一强 2026年');
    expect(rowsOf(await shown(office, 'admin'))).toContain('年度创建计划（2026年）：还没有记录');
    office.set('2028-03-01T10:05');
    expect(rowsOf(await shown(office, 'admin'))).toContain('年度创建计划（2027年）：还没有记录');
    expect(rowsOf(await shown(office, 'admin'))).toContain('“集中评比”（2026—2027年）（本单位）：还没有记录');
  });
});

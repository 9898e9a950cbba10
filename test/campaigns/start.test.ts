import { describe, expect, it } from 'vitest';
import { pressedEnd } from '../../src/campaigns/end.ts';
import { confirmProposal, pressedStart, proposeCampaign } from '../../src/campaigns/start.ts';
import { answerCampaign, asking } from '../../src/campaigns/words.ts';
import type { Form, Reply } from '../../src/core/reply.ts';
import { branchesOf, deskFor, message, type Office, openOffice, press } from './office.ts';

const NOW = '2026-03-18T10:05';

async function proposed(office: Office, words: string, key = 'message:om_1'): Promise<Reply> {
  return proposeCampaign(words, [], await deskFor('admin', key, office));
}

function formOf(reply: Reply): Form {
  const form = reply.blocks.find((block) => block.kind === 'form');
  if (form?.kind !== 'form') throw new Error('no form');
  return form;
}

function filled(form: Form) {
  return Object.fromEntries(form.fields.map(({ name, value = null }) => [name, value]));
}

describe('a proposal', () => {
  it('carries all that is needed to start it, and nothing is written', async () => {
    const office = await openOffice(branchesOf(2), NOW);
    const form = formOf(await proposed(office, '四好班子 2026年 支部002'));
    expect(form.submit).toMatchObject({ action: 'campaign.start', payload: { t: 'yearly-cycle-municipal' } });
    expect(filled(form)).toEqual({
      start_cycle: '2026-01-01',
      end_cycle: '2027-12-31',
      branches: ['支部002'],
    });
    expect(await office.store.arrangements.list()).toEqual([]);
  });

  it.each([
    ['作风建设年 2027年', '2027-04-21'],
    ['“作风建设年”活动 明年', '2027-04-21'],
    ['2027年作风建设年活动', '2027-04-21'],
    ['作风建设年 2027', '2027-04-21'],
    ['作風建設年 2027年5月10日', '2027-05-10'],
    ['作风建设年 从2027-05-10开始', '2027-05-10'],
    ['作风建设年 2027年6月', '2027-06-01'],
  ])('reads %s', async (words, first) => {
    const office = await openOffice(branchesOf(2), NOW);
    expect(filled(formOf(await proposed(office, words))).start_mobilise).toBe(first);
  });

  it.each(['作风建设年', '作风建设年 5月', '五阶段活动'])('asks for the year of %s', async (words) => {
    const office = await openOffice(branchesOf(2), NOW);
    expect((await proposed(office, words)).title).toContain('哪一年');
  });

  it.each(['', '四好', '七好一强 2027年', '四好一强和四好班子 2027年'])(
    'asks which campaign “%s” is',
    async (words) => {
      const office = await openOffice(branchesOf(2), NOW);
      expect((await proposed(office, words)).title).toBe('启动哪个活动？');
    },
  );

  it('has the branches typed where there are too many to pick from', async () => {
    const office = await openOffice(branchesOf(40), NOW);
    const form = formOf(await proposed(office, '四好一强 2026年'));
    expect(form.fields.at(-1)).toMatchObject({ name: 'branches', type: 'multiline' });
    const desk = await deskFor('admin', 'action:e1', office);
    const sent = (branches: string) =>
      pressedStart(
        press('admin', 'campaign.start', form.submit.payload ?? {}, { ...filled(form), branches }),
        desk,
      );
    await expect(sent('支部001、支部999')).rejects.toThrow('名册里没有“支部999”');
    await sent('支部007、支部001');
    expect(await office.store.arrangements.list()).toMatchObject([{ branches: ['支部001', '支部007'] }]);
  });

  it.each([
    [{}, '已经不能用了'],
    [{ t: 'five-stages' }, '已经不能用了'],
    [{ t: 'gone', k: 'a' }, '已经不能用了'],
    [{ t: 'five-stages', k: 'a' }, '至少要有一个阶段'],
  ])('is not started by a card that carries %j and an empty form', async (payload, told) => {
    const office = await openOffice(branchesOf(2), NOW);
    const desk = await deskFor('admin', 'action:e1', office);
    await expect(pressedStart(press('admin', 'campaign.start', payload), desk)).rejects.toThrow(told);
  });

  it.each([
    ['2026-02-30', '日期“2026-02-30”不对'],
    ['明天', '日期“明天”不对'],
    ['2036-12-31', '太长了'],
  ])('takes no day such as %s', async (day, told) => {
    const office = await openOffice(branchesOf(2), NOW);
    const form = formOf(await proposed(office, '四好一强 2026年'));
    const desk = await deskFor('admin', 'action:e1', office);
    const action = press('admin', 'campaign.start', form.submit.payload ?? {}, {
      ...filled(form),
      end_cycle: day,
    });
    await expect(pressedStart(action, desk)).rejects.toThrow(told);
  });
});

describe('starting', () => {
  it('writes one campaign for a message that is delivered twice', async () => {
    const office = await openOffice(branchesOf(2), NOW);
    for (const _ of [1, 2])
      expect(
        (await confirmProposal('四好一强 2026年', await deskFor('admin', 'message:om_9', office))).title,
      ).toContain('已启动');
    expect(await office.store.arrangements.list()).toHaveLength(1);
  });

  it('starts a card once, and not again when the campaign has been ended', async () => {
    const office = await openOffice(branchesOf(2), NOW);
    const form = formOf(await proposed(office, '四好一强 2026年'));
    const action = press('admin', 'campaign.start', form.submit.payload ?? {}, filled(form));
    await pressedStart(action, await deskFor('admin', 'action:e1', office));
    await pressedStart(action, await deskFor('admin', 'action:e2', office));
    const [run] = await office.store.arrangements.list();
    await pressedEnd(
      press('admin', 'campaign.end', { r: run?.id ?? '' }),
      await deskFor('admin', 'action:e3', office),
    );
    const again = deskFor('admin', 'action:e4', office).then((desk) => pressedStart(action, desk));
    await expect(again).rejects.toThrow('已经结束');
    expect(await office.store.arrangements.list()).toMatchObject([{ ended: { by: 'admin' } }]);
  });

  it('lets branches that share nothing have the same campaign at once', async () => {
    const office = await openOffice(branchesOf(3), NOW);
    const start = async (words: string, key: string) =>
      confirmProposal(words, await deskFor('admin', key, office));
    await start('四强一硬 2027年 支部001', 'message:1');
    await expect(start('四强一硬 2027年 支部001、支部002', 'message:2')).rejects.toThrow('正在进行');
    // The inspection is the organisation's own: one “done” would settle that of both.
    await expect(start('四强一硬 2027年 支部003', 'message:3')).rejects.toThrow('組織考察');
    await start('四强一硬 2029年 支部001', 'message:4');
    expect(await office.store.arrangements.list()).toHaveLength(2);
  });
});

describe('确认 in words', () => {
  it('is for who was asked, here, and a short while ago', async () => {
    const office = await openOffice(branchesOf(2), NOW);
    const said = async (openId: string, text: string, id: string) => {
      const one = message(openId, text, id, office.parts.clock.now());
      return answerCampaign(one, await deskFor(openId, `message:${id}`, office));
    };
    const first = message('admin', '启动活动 四好一强 2026年', 'om_1', office.parts.clock.now());
    asking('启动活动', '四好一强 2026年', first, await deskFor('admin', 'message:om_1', office));
    expect(await said('shu0', '确认', 'om_2')).toBeNull();
    expect(await said('admin', '确认一下时间', 'om_3')).toBeNull();
    expect(await said('admin', '确认结束', 'om_3')).toBeNull();
    office.set('2026-03-18T10:11');
    expect(await said('admin', '确认', 'om_4')).toBeNull();
    office.set(NOW);
    expect((await said('admin', '确认。', 'om_5'))?.title).toContain('已启动');
    expect((await said('admin', '确认。', 'om_5'))?.title).toContain('已启动');
    expect(await office.store.arrangements.list()).toHaveLength(1);
    expect(await said('admin', '确认', 'om_6')).toBeNull();
  });
});

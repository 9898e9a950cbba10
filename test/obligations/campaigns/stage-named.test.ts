import { describe, expect, test } from 'vitest';
import { dutiesInForce } from '../../../src/obligations/campaigns/in-force.ts';
import { stageNamed, stagesInForce } from '../../../src/obligations/campaigns/stage-named.ts';
import { CAMPAIGNS, DUTIES, run } from './runs.ts';

const five = dutiesInForce(DUTIES, CAMPAIGNS, [run('five-stages', 2027)]);

describe('the stage that words name', () => {
  test.each([
    ['寻标对标、公开承诺', '寻标对标、公开承诺'],
    ['尋標對標,公開承諾阶段', '寻标对标、公开承诺'],
    ['公开承诺大会', '寻标对标、公开承诺'],
    ['第二阶段的工作', '寻标对标、公开承诺'],
    ['第5个阶段', '总结考核、深化提高'],
    ['第四阶段', null],
    ['第九阶段', null],
    ['宣传发动和公开承诺', null],
    ['打扫卫生', null],
    ['', null],
  ])('%s is %s', (said, stage) => {
    expect(stageNamed(said, five, '第一党支部')).toBe(stage);
  });

  test('is none where no campaign runs, or the branch takes no part', () => {
    expect(stageNamed('公开承诺', DUTIES, '第一党支部')).toBeNull();
    const some = dutiesInForce(DUTIES, CAMPAIGNS, [run('five-stages', 2027, { branches: ['第二党支部'] })]);
    expect(stageNamed('公开承诺', some, '第一党支部')).toBeNull();
    expect(stageNamed('公开承诺', some, '第二党支部')).toBe('寻标对标、公开承诺');
  });

  test('is offered without those that the organisation itself looks after', () => {
    expect(stagesInForce(five, '第一党支部')).toEqual([
      '宣传发动、统一思想',
      '寻标对标、公开承诺',
      '督查整改、推动落实',
      '总结考核、深化提高',
    ]);
    const yearly = dutiesInForce(DUTIES, CAMPAIGNS, [run('yearly-cycle-provincial', 2027)]);
    expect(stagesInForce(yearly, '第一党支部')).toEqual([]);
  });

  test('has no number where two campaigns run', () => {
    const runs = [run('five-stages', 2027), run('five-stages', 2029, { id: 'other' })];
    const both = dutiesInForce(DUTIES, CAMPAIGNS, runs);
    expect(stageNamed('第二阶段', both, null)).toBeNull();
    expect(stageNamed('公开承诺', both, null)).toBe('寻标对标、公开承诺');
  });
});

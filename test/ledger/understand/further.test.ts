import { expect, it } from 'vitest';
import { readFurther } from '../../../src/ledger/understand/further.ts';

function told(clause: string) {
  const further = readFurther(clause);
  return further && [further.label, further.parts.map((at) => clause.slice(...at)).join('')];
}

it.each([
  ['还有一个议题是研究转正', '议题', '研究转正'],
  ['第二个议题是评先', '议题', '评先'],
  ['议题再加一个:发展党员', '议题', '发展党员'],
  ['议题漏了一个', '议题', ''],
  ['另外还研究了党费收缴的事', '议题', '党费收缴的事'],
  ['会上还传达了省委文件', '议题', '传达了省委文件'],
  ['再补一个列席刘一鸣', '列席', '刘一鸣'],
  ['补充缺席 周明', '缺席', '周明'],
  ['冯雷是生病了', '缺席', '冯雷生病'],
  ['周明同志请假', '缺席', '周明请假'],
])('%s comes on top of what stands under %s: %s', (clause, label, value) => {
  expect(told(clause)).toEqual([label, value]);
});

it.each(['议题是经费预算', '主持人写张建国', '还要研究', '会议还没开', '议题改成评先', '讨论热烈'])(
  '%s adds nothing',
  (clause) => {
    expect(told(clause)).toBeNull();
  },
);

import { beforeEach, describe, expect, it } from 'vitest';
import type { AddedDocument, KnowledgeStep } from '../../src/core/knowledge.ts';
import { type Decision, decide } from '../../src/knowledge/deciding.ts';
import { deskFor, type Office, openOffice } from '../campaigns/office.ts';

const step = (what: KnowledgeStep['what']) => ({ what, by: 'admin', at: '2026-03-18T10:05:00+08:00' });

function sent(id: string, words: string, title = '食堂管理办法'): AddedDocument {
  const head = `---\ntitle: ${title}\nissuer: null\nnumber: null\ndate: null\nsource: null\nofficial: true\n---`;
  return {
    ...{ kind: 'document', id, leftOut: 0, steps: [step('proposed')] },
    content: `${head}\n## 第一条\n\n${words}\n`,
  };
}

let office: Office;
beforeEach(async () => {
  office = await openOffice([], '2026-03-18T10:05');
  for (const one of [sent('added-1', '食堂七点开门。'), sent('added-2', '食堂 七点开门。', '食堂办法')])
    await office.store.knowledge.put(one, 0);
});
const deciding = async (decision: Decision, id: string) =>
  decide(decision, id, await deskFor('admin', `message:${decision}${id}`, office));

describe('the same file, sent twice before it was confirmed', () => {
  it('is taken in once', async () => {
    await deciding('take', 'added-1');
    await expect(deciding('take', 'added-2')).rejects.toThrow('这份文件已经有了：《食堂管理办法》');
    expect((await deciding('take', 'added-1')).title).toBe('不用再办');
  });

  it('may take the place of the first one, once that is withdrawn', async () => {
    await deciding('take', 'added-1');
    await deciding('withdraw', 'added-1');
    await deciding('take', 'added-2');
    await expect(deciding('restore', 'added-1')).rejects.toThrow('这份文件已经有了：《食堂办法》');
  });
});

describe('a file with the title of another one', () => {
  it('is taken in where it says something else', async () => {
    await office.store.knowledge.put(sent('added-3', '食堂八点开门。'), 0);
    await deciding('take', 'added-1');
    expect((await deciding('take', 'added-3')).tone).toBe('done');
  });
});

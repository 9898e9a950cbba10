import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { loadCommands } from '../../src/inbox/commands.ts';
import { byPhrase, namedCommand } from '../../src/inbox/route.ts';

const commands = await loadCommands('commands');
const reached = (text: string): string | null =>
  namedCommand(text, commands)?.command.name ?? byPhrase(text, commands)?.name ?? null;

it.each([
  '述职材料',
  '生成述职材料',
  '给我生成述职材料',
  '写一份述职材料',
  '出一下述职报告材料',
  '能不能给我出一份述职报告材料',
  '能生成述职材料吗？',
  '生成述職材料',
  '整理今年的述职材料',
  '出一份第一党支部的自查材料',
  '帮我做四好一强自查材料',
  '来一份自评材料',
  '我要述职材料',
  '准备一下年终材料',
  '去年四好班子自查材料',
  '生成各支部的述职材料',
])('%s is the material for it', (text) => {
  expect(reached(text)).toBe('导出');
});

it.each([
  '述职报告',
  '述职报告怎么写',
  '要写自查报告吗',
  '要自查材料吗',
  '帮我写一份述职报告',
  '自查报告什么时候交',
  '登记自查报告',
  '自查报告截止 12月20日',
  '自查材料要哪些',
  '述职材料写什么',
  '昨天交了自查报告',
  '写述职报告要注意什么',
  '你能帮我写个心得体会吗',
])('%s is not', (text) => {
  expect(reached(text)).not.toBe('导出');
});

it('takes nothing that was written as something else', () => {
  const Line = z.object({
    q: z.string().optional(),
    text: z.string().optional(),
    intent: z.string().optional(),
  });
  const taken = ['test/answers', 'test/understanding']
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.jsonl'))
        .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n')),
    )
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)))
    .filter(({ q, text }) => byPhrase(q ?? text ?? '', commands)?.name === '导出')
    .filter(({ intent }) => intent !== 'export');
  expect(taken).toEqual([]);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTexts } from '../../../src/qa/search/text-file.ts';
import { emptyFolder } from '../../kit/folder.ts';

const TEXTS = ['支委会多久开一次\n支委会几时开', '', '引号"和\\还有\t'];

function shelf() {
  const folder = emptyFolder();
  const file = join(folder, 'texts.json');
  const made: string[] = [];
  const open = (sources = 'these', texts: readonly string[] = TEXTS) => {
    const make = () => {
      made.push(sources);
      return texts;
    };
    return openTexts(file, sources, make, { info: () => undefined });
  };
  return { folder, file, made, open };
}

describe('texts that were made before', () => {
  it('are made once and read from then on, just as they were', () => {
    const { folder, made, open } = shelf();
    expect(open()).toEqual(TEXTS);
    expect(open()).toEqual(TEXTS);
    expect(made).toEqual(['these']);
    expect(readdirSync(folder)).toEqual(['texts.json']);
  });

  it('are made anew of other sources', () => {
    const { made, open } = shelf();
    open();
    expect(open('others', ['别的'])).toEqual(['别的']);
    expect(open('others', ['别的'])).toEqual(['别的']);
    expect(made).toEqual(['these', 'others']);
  });

  it('are made anew where the file is damaged, cut off, empty or something else', () => {
    const { file, made, open } = shelf();
    open();
    const good = readFileSync(file, 'utf8');
    const bad = [
      good.replace('几时', '几点'),
      good.slice(0, -4),
      '',
      '{}',
      '{}\n[]',
      `${good.split('\n')[0]}\n[1]`,
    ];
    for (const content of bad) {
      writeFileSync(file, content);
      expect(open()).toEqual(TEXTS);
    }
    expect(made).toHaveLength(1 + bad.length);
    expect(readFileSync(file, 'utf8')).toBe(good);
  });

  it('are there also where they cannot be written', () => {
    expect(openTexts('/nowhere/at/all/texts.json', 'these', () => TEXTS, { info: () => undefined })).toEqual(
      TEXTS,
    );
  });
});

import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LedgerRecord } from '../../src/core/record.ts';
import type { Member } from '../../src/core/roster.ts';
import { withUpload } from '../../src/feishu/upload.ts';
import type { Format } from '../../src/ledger/export/ledger.ts';
import { createLog } from '../../src/log.ts';
import { formatRoster, parseRoster } from '../../src/roster/csv.ts';
import { createDirectory } from '../../src/roster/directory.ts';
import { createMetrics } from '../../src/web/metrics.ts';
import { anyText, HOSTILE } from '../fuzz/kit/any-text.ts';
import { exported, ledgerWith } from '../ledger/books.ts';
import { member, record } from '../store/samples.ts';

/** A record of which every word is this. */
function recordSaying(words: string, index: number): LedgerRecord {
  const names = { host: words, recorder: words, speaker: words, place: words, topic: words };
  const lists = { agenda: [words], observers: [words], absent: [{ name: words, reason: words }] };
  const id = `0317-${String(index).padStart(5, '0')}`;
  return record({
    ...names,
    ...lists,
    id,
    content: words,
    resolution: words,
    group: words,
    parties: [`ou_${index}`],
  });
}

/** @returns the parts of an office file that says all that is hostile; each must be XML that a strict parser reads to its end */
async function hostileParts(format: Format): Promise<readonly (readonly [name: string, text: string])[]> {
  const people = HOSTILE.map((name, index) => member(`ou_${index}`, { name }));
  const ledger = await ledgerWith(...HOSTILE.map(recordSaying));
  const files = unzipSync(await exported(ledger, format, createDirectory(people, [])));
  const parts = Object.entries(files).map(
    ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
  );
  for (const [name, xml] of parts) {
    if (/\.(?:xml|rels)$/.test(name)) new SaxesParser({ xmlns: true }).write(xml).close();
  }
  return parts;
}

/** What a file in UTF-8 cannot hold, and the mark that its reader takes for its own. */
const UNWRITABLE = /[\p{Cs}\ufeff]/u;

const LIVE = /<f[ >]|<hyperlink|<w:instrText|<w:hyperlink|<oleObject|TargetMode="External"/;

describe('an exported file', () => {
  it.each(['xlsx', 'docx'] as const)('.%s has words only, whatever was said', async (format) => {
    const live = (await hostileParts(format)).filter(([, xml]) => LIVE.test(xml)).map(([name]) => name);
    // The number of the page is a field of ours.
    expect(live.filter((name) => name !== 'word/footer1.xml')).toEqual([]);
  });

  it('of the roster begins no cell like a formula, and is read back as it was', () => {
    const hostile = HOSTILE.map((words) => words.trim()).filter(
      (words) => words !== '' && !UNWRITABLE.test(words),
    );
    const members = hostile.map(
      (name, index): Member => member(`ou_${index}`, { name, branch: name, group: name }),
    );
    const csv = formatRoster(members);
    const cells: string[][] = parse(csv);
    expect(cells.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);
    expect(parseRoster(csv)).toEqual(members);
  });

  it.each([
    '../../x.xlsx',
    'a\r\nb.xlsx',
    '"; filename="evil.exe',
    '/etc/passwd',
    `${'长'.repeat(400)}.xlsx`,
    '\u0000',
  ])('is uploaded from a path that does not follow from its name: %j', async (name) => {
    const path = await withUpload(name, new Uint8Array([1]), async ({ file }) => {
      file.destroy();
      return String(file.path);
    });
    expect(path).toMatch(/\/zhibu-\w+\/upload\.[a-z0-9]{1,8}$/);
  });
});

describe('a log line', () => {
  it('stays one line without control characters, whatever stands in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhibu-log-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const fd = openSync(join(folder, 'log'), 'w');
    const log = createLog('info', fd);
    const all = [...HOSTILE, ...fc.sample(anyText(), { numRuns: 200, seed: 1 })];
    for (const words of all)
      log.error(words, { [words]: words, err: new Error(words, { cause: new Error(words) }) });
    closeSync(fd);
    const written = readFileSync(join(folder, 'log'), 'utf8');
    const lines = written.trimEnd().split('\n');
    expect(lines.map((line) => typeof JSON.parse(line)).filter((type) => type !== 'object')).toEqual([]);
    expect(lines).toHaveLength(all.length);
    expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });
});

describe('a figure', () => {
  it('takes no label but those fixed beforehand', () => {
    const metrics = createMetrics();
    const count = metrics.counter('zhibu_tried_total', 'Tried.', { kind: ['message'] });
    for (const words of HOSTILE) {
      const labels: { kind: 'message' } = JSON.parse(JSON.stringify({ kind: words }));
      expect(() => count(labels)).toThrow();
    }
    expect(metrics.text()).toContain('zhibu_tried_total{kind="message"} 0');
  });
});

describe('the chat page', () => {
  it('writes words as words: HTML is made in one place only, and cleaned there', () => {
    const folder = 'src/sandbox/page';
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|html)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    const html =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|setHTML/;
    expect(sources.filter(([, text]) => html.test(text)).map(([name]) => name)).toEqual([]);
    expect(sources.filter(([, text]) => text.includes('DOMPurify')).map(([name]) => name)).toEqual([
      'card/markdown.ts',
    ]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Room → rooms it may import. `app` stands for the files that wire everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[] | 'everything'>> = {
  core: [],
  texts: ['core'],
  text: ['core'],
  calendar: ['core', 'texts', 'text'],
  tables: ['core', 'texts', 'calendar'],
  roster: ['core', 'texts', 'text', 'calendar', 'tables'],
  obligations: ['core', 'texts', 'text', 'calendar', 'roster'],
  qa: ['core', 'texts', 'text'],
  ledger: ['core', 'texts', 'text', 'calendar', 'tables', 'roster', 'obligations'],
  arrangements: ['core', 'texts', 'text', 'calendar', 'roster', 'obligations', 'ledger'],
  campaigns: ['core', 'texts', 'text', 'calendar', 'roster', 'obligations', 'ledger'],
  knowledge: ['core', 'texts', 'text', 'calendar', 'roster', 'qa', 'ledger'],
  members: ['core', 'texts', 'text', 'calendar', 'tables', 'roster', 'obligations', 'ledger'],
  command: [
    ...['core', 'texts', 'text', 'calendar', 'roster', 'obligations', 'qa', 'ledger'],
    ...['arrangements', 'campaigns', 'members', 'knowledge'],
  ],
  inbox: ['core', 'texts', 'text', 'calendar', 'roster', 'obligations', 'qa', 'ledger', 'members', 'command'],
  reminders: [
    'core',
    'texts',
    'text',
    'calendar',
    'roster',
    'obligations',
    'qa',
    'ledger',
    'arrangements',
    'command',
  ],
  feishu: ['core', 'texts'],
  store: ['core', 'texts'],
  web: ['core', 'texts', 'text', 'calendar', 'roster', 'obligations', 'ledger', 'knowledge'],
  sandbox: [],
  commands: ['command'],
  config: ['core', 'texts'],
  log: ['core'],
  paths: [],
  app: 'everything',
  cli: 'everything',
};

/** Third-party package → where it may be imported; a folder, or one file. */
const THIRD_PARTY: Readonly<Record<string, readonly string[]>> = {
  '@larksuiteoapi/node-sdk': ['src/feishu/'],
  axios: ['src/feishu/'],
  echarts: ['src/web/pages/charts/'],
  jose: ['src/web/pages/'],
  preact: ['src/web/pages/'],
  'preact-render-to-string': ['src/web/pages/'],
  uqr: ['src/cli/'],
  koa: ['src/web/', 'src/feishu/webhook', 'src/sandbox/'],
  ws: ['src/sandbox/'],
  lowdb: ['src/store/'],
  pg: ['src/store/postgres/'],
  'proper-lockfile': ['src/store/'],
  dayjs: ['src/calendar/'],
  'chinese-days': ['src/calendar/'],
  'node-cron': ['src/reminders/cron.ts'],
  'opencc-js': ['src/text/'],
  'write-excel-file': ['src/ledger/export/'],
  'read-excel-file': ['src/tables/'],
  docx: ['src/ledger/export/'],
  'csv-parse': ['src/tables/'],
  pino: ['src/log.ts'],
  marked: ['src/sandbox/page/'],
  dompurify: ['src/sandbox/page/'],
  fflate: ['src/qa/import/'],
  parse5: ['src/qa/import/'],
  saxes: ['src/qa/import/'],
  unpdf: ['src/qa/import/'],
  zod: ['src/config', 'src/obligations/', 'src/qa/', 'src/store/', 'src/feishu/', 'src/ledger/material/'],
  'js-yaml': ['src/obligations/', 'src/qa/', 'src/ledger/material/'],
};

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly imports: readonly string[];
}

const FILES = [...sources('src'), ...sources('commands')];

function sources(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const path = join(folder, file);
      const text = readFileSync(join(ROOT, path), 'utf8');
      const statements = text.matchAll(
        /^(?:import|export)\s[\w$*\s{},]*?\sfrom\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
      );
      const imports = [...statements].map((match) => String(match[1] ?? match[2]));
      return { path, room: roomOf(path), imports };
    });
}

function roomOf(path: string): string {
  if (path.startsWith('commands/')) return 'commands';
  const [, first = ''] = path.split('/');
  const name = first.replace(/\.tsx?$/, '');
  return ['main', 'bin', 'zhibu', 'meter', 'demo', 'source', 'upkeep'].includes(name) ? 'app' : name;
}

function targetOf(file: Pick<SourceFile, 'path'>, specifier: string): string {
  return relative(ROOT, resolve(ROOT, dirname(file.path), specifier));
}

describe('the import table of the design', () => {
  it('has a row for every room', () => {
    const rooms = new Set(FILES.map((file) => file.room));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('is kept: no room imports one that it may not', () => {
    const wrong = FILES.flatMap((file) => {
      const allowed = MAY_IMPORT[file.room];
      if (allowed === 'everything') return [];
      return file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => roomOf(targetOf(file, specifier)))
        .filter((room) => room !== file.room && !allowed?.includes(room))
        .map((room) => `${file.path} imports ${room}`);
    });
    expect(wrong).toEqual([]);
  });

  it('lets each third-party package in only where it belongs', () => {
    const wrong = FILES.flatMap((file) =>
      file.imports
        .filter((specifier) => !/^(\.|node:|\/vendor\/)/.test(specifier))
        .filter((specifier) => !isAllowed(packageOf(specifier), file.path))
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no cycle between files, types aside', () => {
    expect(cycles()).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in one place only', () => {
    const readers = FILES.filter((file) =>
      readFileSync(join(ROOT, file.path), 'utf8').includes('process.env'),
    );
    expect(
      readers.map((file) => file.path).filter((path) => !['src/bin.ts', 'src/main.ts'].includes(path)),
    ).toEqual([]);
  });
});

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isAllowed(name: string, path: string): boolean {
  return (THIRD_PARTY[name] ?? []).some((place) => path.startsWith(place));
}

function cycles(): readonly string[] {
  const edges = new Map(FILES.map((file) => [file.path, runtimeTargets(file)]));
  const state = new Map<string, 'open' | 'closed'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'closed') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
    state.set(path, 'closed');
  };
  for (const file of FILES) visit(file.path, []);
  return found;
}

function runtimeTargets(file: SourceFile): readonly string[] {
  const text = readFileSync(join(ROOT, file.path), 'utf8');
  const statements = [...text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from\s+'(\.[^']+)'/gms)];
  return statements
    .filter((match) => !/^(?:import|export)\s*\{(?:\s*type\s[^,}]+,?)*\s*\}/.test(match[0]))
    .map((match) => targetOf(file, String(match[1])));
}

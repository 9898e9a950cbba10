import { existsSync } from 'node:fs';

/** URL of the package's root, with a slash at its end: the nearest folder upwards that holds package.json. */
export const ROOT: URL = rootAbove(new URL('.', import.meta.url));

/** Source data that ships with the product. */
export const DATA = new URL('data/', ROOT);

function rootAbove(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const parent = new URL('..', folder);
  if (parent.href === folder.href) throw new Error('package.json not found above the program');
  return rootAbove(parent);
}

/**
 * What the service file of the README sets for the process: a soak measures what the README says to run.
 * @param readme its text
 * @throws Error where it sets nothing
 */
export function unitEnvironment(readme: string): Readonly<Record<string, string>> {
  const settings = /^Environment=(.+)$/m.exec(readme)?.[1];
  if (settings === undefined) throw new Error('README.md has no service file that sets an Environment');
  return Object.fromEntries(settings.split(' ').map((setting) => split(setting)));
}

function split(setting: string): readonly [string, string] {
  const at = setting.indexOf('=');
  return [setting.slice(0, at), setting.slice(at + 1)];
}

import type { ScopeFinding } from '../../feishu/examine.ts';
import { texts } from '../../texts/texts.ts';
import { bad, type Check, type Finding, good, unknown } from './check.ts';

/** Whether the app may do what the assistant does. */
export const permissionsCheck: Check = {
  get title() {
    return texts().cli.checks.permissions.title;
  },
  async look({ app }) {
    const examination = await app();
    if (examination === null || examination.refusal !== null) return [];
    const { scopes } = examination;
    const lacking = scopes.filter(({ state }) => state !== 'granted');
    return lacking.length === 0
      ? [good(texts().cli.checks.permissions.good(scopes.length))]
      : lacking.map(findingOn);
  },
};

function findingOn({ scope, state, grant }: ScopeFinding): Finding {
  const { cli, feishu } = texts();
  const said = cli.checks.permissions;
  const purpose = feishu.purposes[scope.purpose];
  return state === 'missing'
    ? bad(said.missing(scope.name, purpose, grant))
    : unknown(said.unknown(scope.name, purpose, grant));
}

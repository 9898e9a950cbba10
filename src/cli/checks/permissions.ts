import type { ScopeFinding } from '../../feishu/examine.ts';
import { bad, type Check, type Finding, good, unknown } from './check.ts';

/** Whether the app may do what the assistant does. */
export const permissionsCheck: Check = {
  title: '权限',
  async look({ app }) {
    const examination = await app();
    if (examination === null || examination.refusal !== null) return [];
    const { scopes } = examination;
    const lacking = scopes.filter(({ state }) => state !== 'granted');
    return lacking.length === 0 ? [good(`要用的${scopes.length}项都开通了。`)] : lacking.map(findingOn);
  },
};

function findingOn({ scope, state, grant }: ScopeFinding): Finding {
  const what = `${scope.name}（${scope.purpose}）`;
  return state === 'missing'
    ? bad(`没有开通 ${what}。请打开 ${grant} 开通，再到“版本管理与发布”发布新版本。`)
    : unknown(`看不出开通了没有：${what}。请打开 ${grant} 核对。`);
}

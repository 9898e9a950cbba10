import { bad, type Check, type Finding, good } from './check.ts';

/** Whether the app has a bot that is in use. */
export const botCheck: Check = {
  title: '机器人',
  async look({ app }) {
    const examination = await app();
    if (examination === null || examination.refusal !== null) return [];
    return [FINDINGS[examination.bot](examination.botName)];
  },
};

const FINDINGS: Readonly<Record<'active' | 'inactive' | 'absent' | 'unknown', (name: string) => Finding>> = {
  active: (name) => good(`“${name}”已启用。`),
  inactive: (name) =>
    bad(`“${name}”还没有启用。请到开发者后台“版本管理与发布”发布一个版本，并请企业管理员审核通过。`),
  absent: () =>
    bad('应用还没有机器人。请到开发者后台“添加应用能力”加上机器人，再到“版本管理与发布”发布一个版本。'),
  unknown: () => bad('飞书没有说应用有没有机器人，请稍后再查一次。'),
};

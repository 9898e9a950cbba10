import { deadline } from './deadline.ts';
import { doubtful } from './doubtful.ts';
import { fewer } from './fewer.ts';
import { leave } from './leave.ts';
import { list } from './list.ts';
import { mute } from './mute.ts';
import { plan } from './plan.ts';
import { settling } from './settling.ts';

/** What people arrange about their reminders. */
export const arrangements = {
  /** The card that asks something is left. */
  cancel: '取消',
  left: '已取消',
  leftText: '已取消，什么也没有改。',
  needless: '不用设',
  branch: '支部',
  every: '各支部',
  whole: '全单位',
  administrator: '管理员',
  you: '您',
  reason: '原因',
  /** `党小组会 第一党小组（3月）`. */
  matter: (what: string, period: string) => `${what}（${period}）`,
  noReminders: (duty: string) => `“${duty}”现在没有次数或日期要求，本来就不提醒，不用设。`,
  whichBranch: (example: string) => `请说明是哪个支部，例如“${example}”。`,
  unknownBranch: (name: string) => `名册里没有“${name}”，请核对支部名。`,
  deadline,
  doubtful,
  fewer,
  leave,
  list,
  mute,
  plan,
  settling,
};

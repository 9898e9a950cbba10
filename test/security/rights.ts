import { NUMBERS } from './kit/books.ts';
import { ADMINISTRATOR, COMMITTEE, EVERYONE, IN_PRIVATE, LEADERS, MEMBERS, NOBODY } from './kit/judge.ts';
import { OTHER, OWN } from './kit/people.ts';

/** What is said, the command that it belongs to, who may, and whether it then changes something. */
export interface Row {
  readonly text: string;
  readonly command: string;
  readonly may: string;
  readonly writes: boolean;
}

const shows = (command: string, text: string, may: string): Row => ({ text, command, may, writes: false });
const writes = (command: string, text: string, may: string): Row => ({ text, command, may, writes: true });

const HELD = '昨天下午3点，三楼会议室，主题：学习，应到12实到12';

/** interfaces.md 8, and for what it does not name the README's table, written out by hand. */
export const ROWS: readonly Row[] = [
  shows('问', '问 支部党员大会多久开一次', EVERYONE),
  shows('帮助', '帮助', EVERYONE),
  shows('取消', '取消', EVERYONE),
  shows('编造', '编造', EVERYONE),
  shows('少提醒', '周末不要提醒', MEMBERS),
  shows('我是谁', '我是谁', '私 私 私 私 私 私 私 私'),

  writes('登记', `登记 ${OWN} 主题党日 ${HELD}`, MEMBERS),
  writes('登记', `登记 ${OTHER} 主题党日 ${HELD}`, ADMINISTRATOR),
  writes('登记', '登记 今天上午跟吴七斤谈心谈话，办公室，日常谈心', IN_PRIVATE),
  writes('登记', '登记 今天上午吴七斤和郑周一谈心谈话，办公室，日常谈心', NOBODY),
  writes('登记', `登记 ${OWN} 第一党小组 党小组会 ${HELD}`, LEADERS),
  writes('登记', `登记 ${OWN} 第二党小组 党小组会 ${HELD}`, COMMITTEE),
  ...['党员大会', '支委会', '党课', '组织生活会', '民主生活会', '民主评议党员', '集体学习', '换届'].flatMap(
    (meeting) => [
      writes('登记', `登记 ${OWN} ${meeting} ${HELD}`, COMMITTEE),
      writes('登记', `登记 ${OTHER} ${meeting} ${HELD}`, ADMINISTRATOR),
    ],
  ),
  writes('登记', `登记 ${OWN} 联系点 ${HELD}`, MEMBERS),
  writes('登记', `登记 ${OWN} 调研报告 ${HELD}`, MEMBERS),
  // Whichever branch is named: it is kept in one's own.
  writes('登记', `登记 ${OTHER} 联系点 ${HELD}`, MEMBERS),
  writes('登记', `登记 ${OTHER} 调研报告 ${HELD}`, MEMBERS),
  writes('登记', `登记 ${OTHER} 今天上午跟吴七斤谈心谈话，办公室，日常谈心`, IN_PRIVATE),

  ...['党员大会', '支委会', '党小组会', '主题党日'].flatMap((meeting) => [
    writes('计划', `计划 ${OWN} 第一党小组 ${meeting} 下周三上午9点半`, COMMITTEE),
    writes('计划', `计划 ${OTHER} ${meeting} 下周三上午9点半`, ADMINISTRATOR),
  ]),

  ...['修改', '作废'].flatMap((verb) => [
    writes(verb, `${verb} #${NUMBERS.myThemeDay}`, MEMBERS),
    writes(verb, `${verb} #${NUMBERS.themeDay}`, COMMITTEE),
    writes(verb, `${verb} #${NUMBERS.themeDayThere}`, ADMINISTRATOR),
    writes(verb, `${verb} #${NUMBERS.myTalk}`, IN_PRIVATE),
    writes(verb, `${verb} #${NUMBERS.talkWithMe}`, IN_PRIVATE),
    writes(verb, `${verb} #${NUMBERS.talk}`, NOBODY),
    writes(verb, `${verb} #${NUMBERS.talkThere}`, NOBODY),
    writes(verb, `${verb} #${NUMBERS.groupMeeting}`, LEADERS),
    writes(verb, `${verb} #${NUMBERS.groupMeetingOfOthers}`, COMMITTEE),
    writes(verb, `${verb} #${NUMBERS.meeting}`, COMMITTEE),
    writes(verb, `${verb} #${NUMBERS.meetingThere}`, ADMINISTRATOR),
    writes(verb, `${verb} #${NUMBERS.plan}`, COMMITTEE),
    writes(verb, `${verb} #${NUMBERS.planThere}`, ADMINISTRATOR),
    writes(verb, `${verb} #${NUMBERS.myVisit}`, MEMBERS),
    writes(verb, `${verb} #${NUMBERS.visit}`, NOBODY),
    writes(verb, `${verb} #${NUMBERS.nowhere}`, NOBODY),
  ]),

  ...['台账', '还差啥', '提醒计划'].flatMap((command) => [
    shows(command, `${command} ${OWN}`, MEMBERS),
    shows(command, `${command} ${OTHER}`, ADMINISTRATOR),
    shows(command, `${command} 第九党支部`, ADMINISTRATOR),
    shows(command, `${command} 各支部`, ADMINISTRATOR),
  ]),
  shows('活动进度', '活动进度', MEMBERS),
  shows('我的', '我的联系点', MEMBERS),
  shows('提醒设置', '提醒设置', MEMBERS),
  shows('推迟', '推迟三天', MEMBERS),

  shows('谈话覆盖', `谈话覆盖 ${OWN}`, '– – – 私 – 私 私 –'),
  shows('谈话覆盖', `谈话覆盖 ${OTHER}`, '– – – – – – 私 –'),
  shows('谈话覆盖', '谈话覆盖 各支部', '– – – – – – 私 –'),
  shows('我的谈话', '我的谈话', IN_PRIVATE),
  shows('看概要', `看概要 #${NUMBERS.myTalk}`, IN_PRIVATE),
  shows('看概要', `看概要 #${NUMBERS.talkWithMe}`, IN_PRIVATE),
  ...[NUMBERS.talk, NUMBERS.talkThere, NUMBERS.meeting, NUMBERS.nowhere].flatMap((id) => [
    shows('看概要', `看概要 #${id}`, NOBODY),
    writes('概要', `概要 #${id}：想去窗口岗位`, NOBODY),
    writes('删掉概要', `删掉概要 #${id}`, NOBODY),
  ]),
  writes('概要', `概要 #${NUMBERS.myTalk}：想去窗口岗位`, IN_PRIVATE),
  writes('概要', `概要 #${NUMBERS.talkWithMe}：想去窗口岗位`, NOBODY),
  writes('删掉概要', `删掉概要 #${NUMBERS.myTalk}`, IN_PRIVATE),
  writes('删掉概要', `删掉概要 #${NUMBERS.talkWithMe}`, NOBODY),

  ...['导出', '述职材料'].flatMap((what) => [
    shows('导出', `${what} ${OWN}`, '– – – – 私 私 私 –'),
    shows('导出', `${what} ${OTHER}`, '– – – – – – 私 –'),
    shows('导出', `${what} 各支部`, '– – – – – – 私 –'),
  ]),

  shows('绑定', `绑定 ${OWN}`, '– – – – – 群 群 –'),
  shows('绑定', `绑定 ${OTHER}`, '– – – – – – 群 –'),
  writes('不适用', `不适用 ${OWN} 党员大会 委员都在外学习`, COMMITTEE),
  writes('不适用', `不适用 ${OTHER} 党员大会 委员都在外学习`, ADMINISTRATOR),
  writes('不适用', `不适用 ${OWN} 第一党小组 党小组会 组员都在外学习`, LEADERS),
  writes('不适用', `不适用 ${OWN} 第二党小组 党小组会 组员都在外学习`, COMMITTEE),
  writes('暂停提醒', `暂停提醒 ${OWN} 主题党日 到4月30日 场地装修`, '– – – – 都 都 都 –'),
  writes('暂停提醒', `暂停提醒 ${OTHER} 主题党日 到4月30日 场地装修`, ADMINISTRATOR),
  shows('恢复', `恢复 ${OWN} 主题党日`, COMMITTEE),
  writes('恢复', `恢复 ${OTHER} 主题党日`, ADMINISTRATOR),
  writes('外出请假', '请假 4月1日到4月3日', MEMBERS),
  writes('外出请假', '吴七斤请假 4月1日到4月3日', '– – – – – 都 都 –'),
  writes('外出请假', '马春生请假 4月1日到4月3日', ADMINISTRATOR),
  writes('恢复', '销假 吴七斤', '– – – – – 都 都 –'),
  writes('截止日期', `${OWN}届满日 2027年5月31日`, '– – – – – 都 都 –'),
  writes('截止日期', `${OTHER}届满日 2027年5月31日`, ADMINISTRATOR),
  writes('截止日期', '自查报告截止 12月20日', ADMINISTRATOR),
  shows('届满日查询', `${OWN}哪天届满`, MEMBERS),
  shows('届满日查询', `${OTHER}哪天届满`, ADMINISTRATOR),

  shows('任命', `任命 ${OWN} 吴七斤 为 宣传委员`, ADMINISTRATOR),
  shows('免去', `免去 ${OWN} 张建国 的 书记`, ADMINISTRATOR),
  shows('任免记录', '任免记录', '– – – – – – 私 –'),
  shows('核对名册', '核对名册', ADMINISTRATOR),
  shows('打开台账', '打开台账', IN_PRIVATE),
  shows('启动活动', '启动活动 作风建设年 2027年', ADMINISTRATOR),
  shows('结束活动', '结束活动 作风建设年', ADMINISTRATOR),
  shows('活动步骤', '活动步骤', ADMINISTRATOR),
  shows('待查提醒', '待查提醒', '– – – – – – 私 –'),
  shows('知识缺口', '知识缺口', '– – – – – – 私 –'),
  shows('知识记录', '知识记录', '– – – – – – 私 –'),
];

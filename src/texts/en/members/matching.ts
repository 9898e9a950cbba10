import type { Texts } from '../../shape.ts';

export const binding: Texts['members']['binding'] = {
  inGroup: 'Please @ me in the group that is to be bound and say “绑定” and the name of the branch.',
  notAllowed:
    'A group is bound by the secretary of the branch or an administrator; nothing has been changed.',
  noSuchBranch: 'There is no such branch on the roster; please check its name.',
  title: 'Bound',
  done: (branch) =>
    `This group is bound to “${branch}”. What is recorded or looked up here belongs to that branch.`,
  noList:
    'Feishu did not tell who is in the group. For those on the list without an account, an administrator can say “核对名册” to me in private.',
  arrived: (count) => `Accounts found by the members of the group: ${count}.`,
  guests: (count) =>
    `Accounts of other organisations under a name of the list, not taken for somebody of the branch: ${count}.`,
  waiting: (count) =>
    `Still without an account: ${count}. An administrator can say “核对名册” to me in private to see who.`,
};

const why: Texts['members']['matching']['why'] = {
  namesakesListed: 'somebody else in the branch has the same name',
  namesakesElsewhere: (branch) =>
    `somebody ${branch === '' ? 'else on the roster' : `in ${branch}`} has the same name, too`,
  namesakesInGroup: (count) => `${count} people in the group have this name`,
  twoPeople: 'the mobile number and the e-mail address belong to two people',
  somebodyElse: (branch, name) => `the number is that of ${[branch, name].join(' ').trim()} on the roster`,
  guest: 'the one of that name in the group has an account of another organisation',
  sameAccount: 'the same account as somebody else on the list',
};

export const matching: Texts['members']['matching'] = {
  title: 'Checking the roster',
  allMatched: 'Everybody on the roster has been matched',
  nothingToDo: 'Everybody on the list has an account; there is nothing to check.',
  heading: (title) => `${title}:`,
  arrived: (count) => `Matched now: ${count}`,
  unclear: 'Not sure; please tell who is who',
  unclearMentioned: 'Not sure; please add a mobile number or open_id to the list and import it',
  unclearOne: (who, reason) => `${who}: ${reason}`,
  waiting: (count) => `Not matched yet: ${count}`,
  notWaiting: (branch) => `Nobody of these waits on the list of ${branch}`,
  more: (count) => `and ${count} more`,
  closed: (branches) => `Feishu did not tell who is in the groups of these branches: ${branches.join(', ')}.`,
  howTo:
    'To match somebody, @ me in the group of the branch with “核对名册” and @ that person; or ask them to send me “我是谁” in private, and put the open_id into the list before you import it.',
  again: 'Check again',
  unbound: 'Not bound to a branch yet',
  bindFirst: 'Please @ me in this group first with “绑定” and the name of the branch.',
  whispered: 'Checked; I have sent you the result in private.',
  noAnswer:
    'Feishu does not answer searches by mobile number and e-mail at the moment; please check again a little later.',
  noScope: (grant) =>
    `Not searched by mobile number and e-mail: the app lacks the permission “通过手机号或邮箱获取用户 ID” (contact:user.id:readonly). Please ${
      grant === null ? 'grant it under “权限管理” on the open platform' : `open ${grant} to grant it`
    } and publish.`,
  why,
};

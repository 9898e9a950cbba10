/** Whom a visitor of the demo can be. */
export const demo = {
  secretary: '书记',
  organiser: '组织委员',
  member: '普通党员',
  administrator: '管理员',
  outsider: '群外人员',
};

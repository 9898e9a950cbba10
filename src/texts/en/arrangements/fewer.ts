import type { Texts } from '../../shape.ts';

export const fewer: Texts['arrangements']['fewer'] = {
  title: 'How to get fewer reminders',
  when: 'Reminders are sent in office hours on workdays only, never at weekends, on holidays or at noon (a weekend that is made a workday counts as one). What has been logged is not reminded of again.',
  ways: (settles) =>
    `For a few days later, reply “推迟三天”. When you are away, say “请假 3月1日到3月20日”. What is not held this period ${
      settles
        ? 'is set by “不适用 支委会” with the reason'
        : 'is set by the secretary or the committee with “不适用”'
    }.`,
  plan: 'Show what is to come',
  settings: 'Show the settings',
};

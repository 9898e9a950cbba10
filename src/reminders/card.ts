import { wordsFor } from '../arrangements/matter.ts';
import { showDate } from '../calendar/day.ts';
import type { Duty } from '../core/duty.ts';
import { type Button, type Reply, saying } from '../core/reply.ts';
import { isMeeting } from '../obligations/announcing.ts';
import { basisQuote } from '../obligations/basis-quote.ts';
import type { DutyReminder, Reminder } from '../obligations/reminder.ts';
import { snoozeOffers } from '../obligations/snoozing.ts';
import type { Bundle } from './bundle.ts';
import type { CardContext } from './card-context.ts';
import { digestCard } from './digest-card.ts';
import { planCard } from './plan-card.ts';
import { severalCard } from './several-card.ts';

/** What one recipient is told at one time, as they see it: one thing with all that can be done about it, several in order. */
export function bundleCard({ reminders }: Bundle, context: CardContext): Reply {
  const [only, ...others] = reminders;
  return only !== undefined && others.length === 0
    ? reminderCard(only, context)
    : severalCard(reminders, (reminder) => reminderCard(reminder, context));
}

function reminderCard(reminder: Reminder, context: CardContext): Reply {
  if (reminder.plan !== null) return planCard(reminder);
  return reminder.standing === null ? digestCard(reminder, context) : dutyCard(reminder, context);
}

/**
 * A duty that is open, on one screen of a phone: what is open, until when, the document's words, and
 * what can be done about it. `reminder.snooze` carries `o` obligation, `b` branch, `g` group, `p` period and `days`,
 * counted from the day on which it is pressed.
 */
function dutyCard(reminder: DutyReminder, context: CardContext): Reply {
  const { duty, period, strength, daysLeft } = reminder.standing;
  return {
    title: `${duty.name}（${period.label}）`,
    tone: strength === 'hard' ? 'ask' : 'plain',
    blocks: [
      { kind: 'text', text: reminder.text },
      { kind: 'fields', rows: [{ label: '截止', value: `${showDate(period.end)}，${timeLeft(daysLeft)}` }] },
      ...basisQuote(duty.basis[0], context.documents),
      { kind: 'buttons', buttons: buttonsOf(reminder, context) },
      { kind: 'note', text: hint(duty) },
    ],
  };
}

function timeLeft(days: number): string {
  return days === 0 ? '就是今天' : `还有${days}天`;
}

function buttonsOf(reminder: DutyReminder, { now, zone }: CardContext): readonly Button[] {
  const { obligation, branch, group, period, standing } = reminder;
  const payload = { o: obligation, b: branch, g: group, p: period };
  const held = isMeeting(standing.duty) ? '已开，去登记' : '已完成，去登记';
  const { unit, name, counts } = standing.duty;
  const entry = [`登记 ${name}`, counts?.topic ?? ''].join(' ').trim();
  return [
    unit === 'organisation'
      ? { label: '已完成', action: 'campaign.done', payload, style: 'primary' }
      : saying(held, entry, 'primary'),
    ...snoozeOffers(standing.period, now, zone).map((days) => ({
      label: days === 7 ? '推迟一周' : `推迟${days}天`,
      action: 'reminder.snooze',
      payload: { ...payload, days },
    })),
    ...(unit === 'organisation' ? [] : [saying('不适用', `不适用 ${wordsFor(standing)}`)]),
  ];
}

function hint(duty: Duty): string {
  if (duty.unit === 'organisation') return '点“已完成”后就不再提醒；也可以说“活动步骤 完成”。';
  const plan = isMeeting(duty) ? `定了时间，也可以直接回复，如“下周三下午3点${duty.name}”。` : '';
  return `${plan}登记后就不再提醒。`;
}

import { wordsFor } from '../arrangements/matter.ts';
import { showDate } from '../calendar/day.ts';
import type { Duty } from '../core/duty.ts';
import { type Button, type Reply, saying } from '../core/reply.ts';
import { isMeeting } from '../obligations/announcing.ts';
import { basisQuote } from '../obligations/basis-quote.ts';
import type { DutyReminder, Reminder } from '../obligations/reminder.ts';
import { snoozeOffers } from '../obligations/snoozing.ts';
import { texts } from '../texts/texts.ts';
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
  const said = texts().reminders.duty;
  return {
    title: said.title(duty.name, period.label),
    tone: strength === 'hard' ? 'ask' : 'plain',
    blocks: [
      { kind: 'text', text: reminder.text },
      { kind: 'fields', rows: [{ label: said.until, value: said.left(showDate(period.end), daysLeft) }] },
      ...basisQuote(duty.basis[0], context.documents),
      { kind: 'buttons', buttons: buttonsOf(reminder, context) },
      { kind: 'note', text: hint(duty) },
    ],
  };
}

function buttonsOf(reminder: DutyReminder, { now, zone }: CardContext): readonly Button[] {
  const { obligation, branch, group, period, standing } = reminder;
  const payload = { o: obligation, b: branch, g: group, p: period };
  const said = texts().reminders.duty;
  const { unit, name, counts } = standing.duty;
  const entry = [`登记 ${name}`, counts?.topic ?? ''].join(' ').trim();
  return [
    unit === 'organisation'
      ? { label: said.done, action: 'campaign.done', payload, style: 'primary' }
      : saying(isMeeting(standing.duty) ? said.held : said.entered, entry, 'primary'),
    ...snoozeOffers(standing.period, now, zone).map((days) => ({
      label: said.snooze(days),
      action: 'reminder.snooze',
      payload: { ...payload, days },
    })),
    ...(unit === 'organisation' ? [] : [saying(said.notApplicable, `不适用 ${wordsFor(standing)}`)]),
  ];
}

function hint(duty: Duty): string {
  const said = texts().reminders.duty;
  return duty.unit === 'organisation' ? said.hintDone : said.hint(isMeeting(duty) ? duty.name : null);
}

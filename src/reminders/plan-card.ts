import type { Block, FieldRow, Reply } from '../core/reply.ts';
import { isMeeting, whenOf } from '../obligations/announcing.ts';
import type { PlanReminder } from '../obligations/reminder.ts';
import { texts } from '../texts/texts.ts';

/**
 * A planned meeting: before it what those who attend need to know, after its day the question what became of it.
 * `plan.held`, `plan.move` and `plan.drop` carry `r`, the record's id.
 */
export function planCard(reminder: PlanReminder): Reply {
  return reminder.stage === 'notice' ? noticeCard(reminder) : questionCard(reminder);
}

function noticeCard({ plan, duty }: PlanReminder): Reply {
  const said = texts().reminders.plan;
  const { names } = texts().fields;
  const rows: readonly FieldRow[] = [
    { label: said.time, value: whenOf(plan) },
    ...(plan.place === null ? [] : [{ label: names.place, value: plan.place }]),
    ...(plan.topic === null ? [] : [{ label: names.topic, value: plan.topic }]),
  ];
  const where = [plan.branch, plan.group].filter((part) => part !== null).join(' ');
  const agenda: readonly Block[] =
    plan.agenda.length === 0
      ? []
      : [
          { kind: 'text', text: said.agenda },
          { kind: 'list', items: plan.agenda },
        ];
  return {
    title: said.title(duty.name),
    tone: 'plain',
    blocks: [{ kind: 'fields', rows: [{ label: said.branch, value: where }, ...rows] }, ...agenda],
  };
}

function questionCard({ plan, duty, text }: PlanReminder): Reply {
  const payload = { r: plan.id };
  const said = texts().reminders.plan;
  const isHeld = isMeeting(duty);
  return {
    title: said.asked(duty.name, isHeld),
    tone: 'ask',
    blocks: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [
          { label: said.held(isHeld), action: 'plan.held', payload, style: 'primary' },
          { label: said.move, action: 'plan.move', payload },
          { label: said.notHeld(isHeld), action: 'plan.drop', payload },
        ],
      },
      { kind: 'note', text: said.hint(isHeld) },
    ],
  };
}

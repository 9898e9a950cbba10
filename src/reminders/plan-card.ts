import type { Block, FieldRow, Reply } from '../core/reply.ts';
import { isMeeting, whenOf } from '../obligations/announcing.ts';
import type { PlanReminder } from '../obligations/reminder.ts';

/**
 * A planned meeting: before it what those who attend need to know, after its day the question what became of it.
 * `plan.held`, `plan.move` and `plan.drop` carry `r`, the record's id.
 */
export function planCard(reminder: PlanReminder): Reply {
  return reminder.stage === 'notice' ? noticeCard(reminder) : questionCard(reminder);
}

function noticeCard({ plan, duty }: PlanReminder): Reply {
  const rows: readonly FieldRow[] = [
    { label: '时间', value: whenOf(plan) },
    ...(plan.place === null ? [] : [{ label: '地点', value: plan.place }]),
    ...(plan.topic === null ? [] : [{ label: '主题', value: plan.topic }]),
  ];
  const where = [plan.branch, plan.group].filter((part) => part !== null).join(' ');
  const agenda: readonly Block[] =
    plan.agenda.length === 0
      ? []
      : [
          { kind: 'text', text: '议题：' },
          { kind: 'list', items: plan.agenda },
        ];
  return {
    title: `提醒：${duty.name}`,
    tone: 'plain',
    blocks: [{ kind: 'fields', rows: [{ label: '支部', value: where }, ...rows] }, ...agenda],
  };
}

function questionCard({ plan, duty, text }: PlanReminder): Reply {
  const payload = { r: plan.id };
  const verb = isMeeting(duty) ? '开' : '办';
  return {
    title: `${duty.name}：${verb}了吗？`,
    tone: 'ask',
    blocks: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [
          { label: `${verb}了`, action: 'plan.held', payload, style: 'primary' },
          { label: '改期', action: 'plan.move', payload },
          { label: `没${verb}`, action: 'plan.drop', payload },
        ],
      },
      { kind: 'note', text: `也可以直接回“${verb}了”“没${verb}”，或“改到下周三上午9点半”。只问这一次。` },
    ],
  };
}

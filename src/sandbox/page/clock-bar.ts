import type { ClockRequest } from '../api.ts';
import { byId, el } from './element.ts';
import { icon } from './icon.ts';
import { quarterEnd } from './quarter-end.ts';
import { dateLabel, timeLabel } from './time-labels.ts';
import { epochAt, two, wallTime } from './zone.ts';

const HOUR_MS = 3_600_000;

/** A button that moves the clock: how far, from `now` (epoch ms). */
interface Leap {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly request: (now: number, timeZone: string) => ClockRequest;
}

const LEAPS: readonly Leap[] = [
  { id: 'hour', label: '前进 1 小时', short: '1小时', request: () => ({ advanceMs: HOUR_MS }) },
  { id: 'day', label: '前进 1 天', short: '1天', request: () => ({ advanceMs: 24 * HOUR_MS }) },
  { id: 'week', label: '前进 1 周', short: '1周', request: () => ({ advanceMs: 7 * 24 * HOUR_MS }) },
  {
    id: 'quarter-end',
    label: '前进到季末最后一个工作日 10:10',
    short: '到季末',
    request: (now, timeZone) => moveTo(quarterEnd(now, timeZone)),
  },
];

export interface ClockBarOptions {
  readonly timeZone: string;
  /** Epoch ms on the sandbox's clock, at this moment. */
  readonly now: () => number;
  readonly onMove: (request: ClockRequest) => void;
  /** The visitor asked for a moment that is past. */
  readonly onPast: () => void;
}

/** Draws the bar with the sandbox's clock. @returns a function that shows the present time anew. */
export function drawClockBar(options: ClockBarOptions): () => void {
  const { timeZone, now } = options;
  const date = el('span', { class: 'clock-date' });
  const time = el('span', { class: 'clock-time' });
  const bar = byId('clock-bar');
  bar.replaceChildren(
    el('p', { class: 'brand' }, el('strong', {}, '支部助手'), '体验环境'),
    el(
      'p',
      { class: 'clock', 'data-testid': 'clock', role: 'timer', 'aria-label': '体验环境的时间' },
      icon('clock'),
      date,
      time,
    ),
    el(
      'div',
      { class: 'leaps', role: 'group', 'aria-label': '让时间前进' },
      ...LEAPS.map((leap) => leapButton(leap, options)),
    ),
    momentForm(options),
  );
  const show = () => {
    date.textContent = dateLabel(now(), timeZone);
    time.textContent = timeLabel(now(), timeZone);
  };
  show();
  return show;
}

function leapButton(
  { id, label, short, request }: Leap,
  { now, timeZone, onMove }: ClockBarOptions,
): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'leap', 'data-testid': `clock-${id}`, 'aria-label': label, title: label },
    short,
  );
  button.addEventListener('click', () => onMove(request(now(), timeZone)));
  return button;
}

function momentForm({ now, timeZone, onMove, onPast }: ClockBarOptions): HTMLElement {
  const input = el('input', {
    type: 'datetime-local',
    class: 'picker',
    'data-placeholder': '到某个时间',
    'data-empty': true,
    'data-testid': 'clock-to',
    'aria-label': '前进到某个时间',
    required: true,
  });
  const form = el(
    'form',
    { class: 'moment' },
    input,
    el('button', { class: 'leap', 'data-testid': 'clock-go', 'aria-label': '前进到所选的时间' }, '前往'),
  );
  const fill = (text: string) => {
    input.value = text;
    input.toggleAttribute('data-empty', text === '');
  };
  input.addEventListener('input', () => input.toggleAttribute('data-empty', input.value === ''));
  input.addEventListener('focus', () => {
    if (input.value === '') fill(localText(now(), timeZone));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const to = localEpoch(input.value, timeZone);
    if (to === null || to <= now()) {
      onPast();
      return;
    }
    fill('');
    onMove(moveTo(to));
  });
  return form;
}

function moveTo(at: number): ClockRequest {
  return { to: new Date(at).toISOString() };
}

function localText(at: number, timeZone: string): string {
  const { year, month, day, hour, minute } = wallTime(at, timeZone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** @param text as an input of type datetime-local gives it; null when it is not a time. */
function localEpoch(text: string, timeZone: string): number | null {
  const match = /^(\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return epochAt({ year, month, day, hour, minute }, timeZone);
}

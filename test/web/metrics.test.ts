import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/web/metrics.ts';
import { parseExposition } from '../kit/exposition.ts';

describe('metrics', () => {
  it('count by fixed labels, each there from the start', () => {
    const metrics = createMetrics();
    const count = metrics.counter('zhibu_messages_total', 'Messages.', {
      kind: ['message', 'action'],
      outcome: ['answered', 'failed'],
    });
    count({ kind: 'message', outcome: 'answered' });
    count({ outcome: 'answered', kind: 'message' });
    expect(metrics.text()).toContain(
      [
        '# HELP zhibu_messages_total Messages.',
        '# TYPE zhibu_messages_total counter',
        'zhibu_messages_total{kind="message",outcome="answered"} 2',
        'zhibu_messages_total{kind="message",outcome="failed"} 0',
        'zhibu_messages_total{kind="action",outcome="answered"} 0',
        'zhibu_messages_total{kind="action",outcome="failed"} 0',
        '',
      ].join('\n'),
    );
  });

  it('count without labels', () => {
    const metrics = createMetrics();
    metrics.counter('zhibu_reminders_total', 'Reminders.', {})({});
    expect(metrics.text()).toContain('\nzhibu_reminders_total 1\n');
  });

  it('never let a name become a label', () => {
    const metrics = createMetrics();
    const count = metrics.counter('zhibu_sends_total', 'Sends.', { outcome: ['sent'] });
    const name: string = '张三';
    expect(() => count({ outcome: name as 'sent' })).toThrow('zhibu_sends_total');
    expect(metrics.text()).not.toContain('张三');
  });

  it('read gauges when they are asked', () => {
    const metrics = createMetrics();
    let waiting = 3;
    metrics.gauge('zhibu_waiting', 'Messages that wait.', () => waiting);
    expect(metrics.text()).toContain('# TYPE zhibu_waiting gauge\nzhibu_waiting 3\n');
    waiting = 0;
    expect(metrics.text()).toContain('\nzhibu_waiting 0\n');
  });

  it('take a name once', () => {
    const metrics = createMetrics();
    metrics.gauge('zhibu_waiting', 'x', () => 0);
    expect(() => metrics.gauge('zhibu_waiting', 'x', () => 0)).toThrow('zhibu_waiting');
  });

  it('count by more than one at a time', () => {
    const metrics = createMetrics();
    const count = metrics.counter('zhibu_reminders_total', 'Reminders.', {});
    count({}, 0);
    count({}, 40);
    expect(metrics.text()).toContain('\nzhibu_reminders_total 40\n');
  });

  it('keep durations in buckets that add up', () => {
    const metrics = createMetrics();
    const note = metrics.histogram('zhibu_x_seconds', 'X.', { result: ['ok', 'failed'] }, [0.1, 1]);
    for (const seconds of [0.05, 0.1, 0.5, 7]) note({ result: 'ok' }, seconds);
    expect(metrics.text()).toContain(
      [
        '# TYPE zhibu_x_seconds histogram',
        'zhibu_x_seconds_bucket{result="ok",le="0.1"} 2',
        'zhibu_x_seconds_bucket{result="ok",le="1"} 3',
        'zhibu_x_seconds_bucket{result="ok",le="+Inf"} 4',
        'zhibu_x_seconds_sum{result="ok"} 7.65',
        'zhibu_x_seconds_count{result="ok"} 4',
        'zhibu_x_seconds_bucket{result="failed",le="0.1"} 0',
        '',
      ].join('\n'),
    );
    const plain = metrics.histogram('zhibu_y_seconds', 'Y.', {}, [1]);
    plain({}, 1e-9);
    const family = parseExposition(metrics.text()).get('zhibu_y_seconds');
    expect(family?.samples.map(({ value }) => value)).toEqual([1, 1, 1e-9, 1]);
  });

  it('know the process', () => {
    expect(createMetrics().text()).toMatch(/^process_uptime_seconds \d+\.\d+$/m);
  });
});

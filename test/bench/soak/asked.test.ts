import { expect, it } from 'vitest';
import { asked } from '../../../bench/kit/soak/asked.ts';

it('a soak lasts as long as is asked for, an hour where nothing is said', () => {
  expect(asked([])).toEqual({ flood: false, minutes: 60 });
  expect(asked(['3'])).toEqual({ flood: false, minutes: 3 });
  expect(asked(['flood'])).toEqual({ flood: true, minutes: 5 });
  expect(asked(['flood', '2'])).toEqual({ flood: true, minutes: 2 });
});

it.each([[['1']], [['0']], [['flood', '1']], [['three']], [['1.5']], [['3', '4']], [['floods']]])(
  'a soak of %j is none: a minute would be compared with itself',
  (given) => {
    expect(asked(given)).toBeNull();
  },
);

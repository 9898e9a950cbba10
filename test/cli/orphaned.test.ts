import { expect, it } from 'vitest';
import { orphaned } from '../../src/cli/kit/orphaned.ts';

it('only what npm has started looks after its parent: a service may be left by the shell that started it', async () => {
  let asked = 0;
  const parent = () => {
    asked += 1;
    return asked;
  };
  void orphaned({}, parent);
  expect(asked).toBe(0);
  await orphaned({ npm_lifecycle_event: 'start' }, parent);
  expect(asked).toBe(2);
});

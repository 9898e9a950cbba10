import { describe, expect, it } from 'vitest';
import { createIntake } from '../../src/inbox/intake.ts';

/** A clock that goes on by `step` ms whenever it is looked at. */
function clockBy(step: number): () => number {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
}

async function isHeld(lull: Promise<void>): Promise<boolean> {
  const turn = new Promise<boolean>((resolve) => setImmediate(() => resolve(true)));
  return Promise.race([lull.then(() => false), turn]);
}

describe('the intake', () => {
  it('holds nothing back while nothing or little comes in', async () => {
    const intake = createIntake(clockBy(1));
    expect(await isHeld(intake.lull())).toBe(false);
    for (let count = 0; count < 19; count += 1) intake.note();
    expect(await isHeld(intake.lull())).toBe(false);
  });

  it('holds back in a rush', async () => {
    const intake = createIntake(clockBy(1));
    for (let count = 0; count < 20; count += 1) intake.note();
    expect(await isHeld(intake.lull())).toBe(true);
  });

  it('lets go when the rush is over', async () => {
    let time = 0;
    const intake = createIntake(() => time);
    for (let count = 0; count < 40; count += 1) intake.note();
    const lull = intake.lull();
    time = 201;
    await lull;
  });

  it('lets go after five seconds of a rush that does not end', async () => {
    let time = 0;
    const intake = createIntake(() => time);
    for (let count = 0; count < 40; count += 1) intake.note();
    const lull = intake.lull();
    time = 5_001;
    for (let count = 0; count < 40; count += 1) intake.note();
    await lull;
  });
});

import { expect, it } from 'vitest';
import { openHall, said } from './kit/hall.ts';
import { idOf, OWN, OWN_GROUP, ROSTER } from './kit/people.ts';

/** A hall has an inbox for each thing that comes in, as if another process on the same store had taken it. */
it('what was taken on by one process is not taken on by another, however it was signed', async () => {
  const hall = await openHall(ROSTER, { [OWN]: OWN_GROUP });
  const text = `登记 ${OWN} 主题党日 昨天下午3点，三楼会议室，主题：学习，应到12实到12`;
  const message = said(idOf('党员'), text);
  await hall.accept(message);
  expect(hall.taken()).toHaveLength(1);
  await hall.accept(message);
  await hall.accept({ ...message, text: `${text}，记录人李秀英` });
  expect(hall.taken()).toEqual([]);
  expect(await hall.store.ledger.find({})).toHaveLength(1);
});

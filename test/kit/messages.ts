import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { asked, hear } from './understanding.ts';

/** `work` is the part that rules are made with, `held-out` the part that they are only measured on. */
export type Part = 'work' | 'held-out';

/** A message written by hand, and what it should be understood as. */
const Message = z.strictObject({
  text: z.string(),
  at: z.string().optional(),
  sender: z.string().optional(),
  chat: z.enum(['p2p', 'group']).optional(),
  intent: z.string(),
  kind: z.string().nullable(),
  record: z.record(z.string(), z.unknown()),
  issues: z.array(z.string()),
});
export type Message = z.infer<typeof Message>;

/** What a message was understood as, as far as it is judged. */
type Heard = Pick<Message, 'intent' | 'kind' | 'record' | 'issues'>;

/** @returns the messages of test/understanding/`part`.jsonl */
export function messagesOf(part: Part): readonly Message[] {
  return readFileSync(`test/understanding/${part}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Message.parse(JSON.parse(line)));
}

/** @returns what is understood, and what should be, both in the same order and shape */
export function understood({ text, at, sender, chat, ...wanted }: Message): {
  readonly got: Heard;
  readonly expected: Heard;
} {
  const heard = hear(text, { ...(at && { at }), ...(sender && { sender }), ...(chat && { chat }) });
  const { intent, kind, record } = heard;
  // What a snooze cannot tell is asked by its own command.
  const issues = intent === 'snooze' ? [] : [...asked(heard)].sort();
  return {
    got: { intent, kind, record: { ...record }, issues },
    expected: { ...wanted, issues: [...wanted.issues].sort() },
  };
}

const MOMENT: ReadonlySet<string> = new Set(['date', 'start', 'end']);

/** What can be said of one message: of each of its further fields in `others`. The last two are faults. */
const MARKS = {
  intent: ({ got, expected }) => got.intent === expected.intent,
  kind: ({ got, expected }) => got.kind === expected.kind,
  moment: ({ got, expected }) =>
    [...MOMENT].every((field) => isDeepStrictEqual(got.record[field], expected.record[field])),
  others: ({ got, expected }) =>
    Object.entries(expected.record)
      .filter(([field]) => !MOMENT.has(field))
      .map(([field, value]) => isDeepStrictEqual(got.record[field], value)),
  needless: ({ got, expected }) => got.issues.some((issue) => !expected.issues.includes(issue)),
  invented: ({ got, expected }) => Object.keys(got.record).some((field) => !(field in expected.record)),
} satisfies Record<string, (one: ReturnType<typeof understood>) => boolean | readonly boolean[]>;
export type Mark = keyof typeof MARKS;

export type Limit = { readonly atLeast: number } | { readonly atMost: number };

/** The marks in the order of a table, each with what the product promises of its share (0–1). */
export const PROMISED: readonly { readonly mark: Mark; readonly title: string; readonly limit: Limit }[] = [
  { mark: 'intent', title: 'intent', limit: { atLeast: 0.97 } },
  { mark: 'kind', title: 'kind', limit: { atLeast: 0.98 } },
  { mark: 'moment', title: 'date and time', limit: { atLeast: 0.97 } },
  { mark: 'others', title: 'all other fields', limit: { atLeast: 0.94 } },
  { mark: 'needless', title: 'asked needlessly', limit: { atMost: 0.05 } },
  { mark: 'invented', title: 'with an invented field', limit: { atMost: 0.01 } },
];

/** @returns the share (0–1) of `messages`, or of their fields, for which each mark holds */
export function sharesOf(messages: readonly Message[]): Readonly<Record<Mark, number>> {
  const results = messages.map(understood);
  const share = (mark: Mark) => {
    const marks = results.flatMap((one): boolean | readonly boolean[] => MARKS[mark](one));
    return marks.filter(Boolean).length / marks.length;
  };
  return {
    intent: share('intent'),
    kind: share('kind'),
    moment: share('moment'),
    others: share('others'),
    needless: share('needless'),
    invented: share('invented'),
  };
}

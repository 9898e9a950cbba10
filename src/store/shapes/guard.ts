import type { z } from 'zod';

/** Looks at a value without altering it, so that keys which a schema does not know are kept. */
export function guard<Value>(schema: z.ZodType<Value>): (value: unknown) => value is Value {
  return (value): value is Value => schema.safeParse(value).success;
}

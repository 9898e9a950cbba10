import type { zh } from './zh/zh.ts';

type Shape<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => infer Said
    ? (...given: Given) => Shape<Said>
    : Value extends object
      ? { readonly [Key in keyof Value]: Shape<Value[Key]> }
      : Value;

/** All that is said to people, by room. */
export type Texts = Shape<typeof zh>;

/** A value as Feishu puts it into `form_value`. */
export type FieldValue = string | readonly string[] | boolean;

/** Something on a card that the visitor fills in. */
export interface Field {
  readonly name: string;
  /** The element as the card has it, as JSON: equal means that the same thing is asked. */
  readonly source: string;
  readonly required: boolean;
  readonly initial: FieldValue;
  readonly value: () => FieldValue;
  readonly fill: (value: FieldValue) => void;
  readonly focus: () => void;
  /** Shows what is wrong beneath the field; an empty string takes it away. */
  readonly complain: (message: string) => void;
}

/** True when nothing was filled in, or blanks only. A checker is never empty. */
export function isEmpty(value: FieldValue): boolean {
  if (typeof value === 'boolean') return false;
  return (typeof value === 'string' ? value.trim() : value).length === 0;
}

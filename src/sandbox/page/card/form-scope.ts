import { type Field, type FieldValue, isEmpty } from './field.ts';

/** The fields of one form. */
export interface FormScope {
  add(field: Field): void;
  /** @returns the values by name; null when something required is missing, which is then shown. */
  collect(): Readonly<Record<string, FieldValue>> | null;
  reset(): void;
}

export function createFormScope(): FormScope {
  const fields: Field[] = [];
  return {
    add: (field) => fields.push(field),
    collect() {
      const missing = fields.filter((field) => field.required && isEmpty(field.value()));
      for (const field of fields) field.complain(missing.includes(field) ? '这一项必须填写' : '');
      missing[0]?.focus();
      return missing.length > 0 ? null : valuesOf(fields);
    },
    reset() {
      for (const field of fields) {
        field.fill(field.initial);
        field.complain('');
      }
    },
  };
}

/** As Feishu sends them: what was never filled in is left out, what was emptied comes as empty. */
function valuesOf(fields: readonly Field[]): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    fields
      .filter((field) => !isEmpty(field.value()) || !isEmpty(field.initial))
      .map((field) => [field.name, field.value()]),
  );
}

import { content, isObject, type Json, list, string } from '../../json.ts';
import type { CardContext } from '../context.ts';

export interface Option {
  readonly label: string;
  readonly value: string;
}

/** The options of a select; a person picker without options offers the chat's members. */
export function optionsOf(element: Json, context: CardContext): readonly Option[] {
  const given = list(element.options).filter(isObject);
  if (!string(element.tag).endsWith('_person')) {
    return given.map(({ text, value }) => ({ label: content(text) || string(value), value: string(value) }));
  }
  const people =
    given.length > 0 ? given.map(({ value }) => string(value)) : context.members.map(({ openId }) => openId);
  return people.map((openId) => ({ label: context.nameOf(openId), value: openId }));
}

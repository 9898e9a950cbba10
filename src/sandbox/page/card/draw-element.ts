import { isObject, type Json, string } from '../json.ts';
import type { CardContext } from './context.ts';
import { drawButton } from './elements/button.ts';
import { drawChart } from './elements/chart.ts';
import { drawChecker } from './elements/checker.ts';
import { drawCollapsiblePanel } from './elements/collapsible-panel.ts';
import { drawColumn, drawColumnSet } from './elements/column-set.ts';
import { drawDiv, drawPlainText } from './elements/div.ts';
import { drawForm } from './elements/form.ts';
import { drawHr } from './elements/hr.ts';
import { drawImage } from './elements/image.ts';
import { drawInput } from './elements/input.ts';
import { drawInteractiveContainer } from './elements/interactive-container.ts';
import { drawMarkdownElement } from './elements/markdown.ts';
import { drawMultiSelect } from './elements/multi-select.ts';
import { drawPerson, drawPersonList } from './elements/person.ts';
import { drawDatePicker, drawDatetimePicker, drawTimePicker } from './elements/pickers.ts';
import { drawSelect } from './elements/select.ts';
import { drawTable } from './elements/table.ts';
import { drawUnknown } from './elements/unknown.ts';

/** Draws one element of a card. It takes any object with this tag, however broken. */
export type DrawElement = (element: Json, context: CardContext) => HTMLElement;

const ELEMENTS: Readonly<Record<string, DrawElement>> = {
  button: drawButton,
  chart: drawChart,
  checker: drawChecker,
  collapsible_panel: drawCollapsiblePanel,
  column: drawColumn,
  column_set: drawColumnSet,
  date_picker: drawDatePicker,
  div: drawDiv,
  form: drawForm,
  hr: drawHr,
  img: drawImage,
  input: drawInput,
  interactive_container: drawInteractiveContainer,
  markdown: drawMarkdownElement,
  multi_select_person: drawMultiSelect,
  multi_select_static: drawMultiSelect,
  person: drawPerson,
  person_list: drawPersonList,
  picker_datetime: drawDatetimePicker,
  picker_time: drawTimePicker,
  plain_text: drawPlainText,
  select_person: drawSelect,
  select_static: drawSelect,
  table: drawTable,
};

/** Draws whatever stands in a card's `elements`; an unknown tag becomes a grey box that names it. */
export function drawElement(value: unknown, context: CardContext): HTMLElement {
  if (!isObject(value)) return drawUnknown({ tag: typeof value });
  const tag = string(value.tag);
  const draw = Object.hasOwn(ELEMENTS, tag) ? ELEMENTS[tag] : undefined;
  return draw === undefined ? drawUnknown(value) : draw(value, context);
}

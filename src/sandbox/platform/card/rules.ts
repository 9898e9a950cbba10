import { isObject } from '../json.ts';
import { CardFault, MALFORMED, NO_NAME, TOO_MUCH, UNKNOWN_IMAGE } from './fault.ts';
import type { Met } from './walk.ts';

/** One rule about a card as a whole. @throws CardFault when it is broken. */
type Rule = (met: readonly Met[]) => void;

/** Limits of the pages card-json-v2-structure and content-components/table. */
const MOST_ELEMENTS = 200;
const MOST_TABLES = 5;
const DEEPEST = 5;
const LONGEST_LABEL = 100;

const ROOT_ONLY = new Set(['form', 'table']);
const FORM_ONLY = new Set(['multi_select_static', 'multi_select_person']);
const CONTAINERS = new Set(['column_set', 'form', 'collapsible_panel', 'interactive_container']);
/** What a person can act on, and so must have a name inside a form. */
const INTERACTIVE = new Set([
  'button',
  'checker',
  'input',
  'select_static',
  'multi_select_static',
  'select_person',
  'multi_select_person',
  'date_picker',
  'picker_time',
  'picker_datetime',
]);

const inForm = ({ ancestors }: Met) => ancestors.includes('form');
const acts = (element: Met, action: 'submit' | 'reset') =>
  element.node.form_action_type === action ||
  element.node.action_type === `form_${action}` ||
  behavesAs(element, action);

function behavesAs({ node }: Met, action: string): boolean {
  const { behaviors } = node;
  return Array.isArray(behaviors) && behaviors.some((one) => isObject(one) && one.behavior === action);
}

function fail(errCode: number, message: string): never {
  throw new CardFault(errCode, message);
}

export const RULES: readonly Rule[] = [
  function notTooManyElements(met) {
    if (met.length > MOST_ELEMENTS)
      fail(TOO_MUCH, `element exceeds the limit: ${met.length} > ${MOST_ELEMENTS}`);
  },
  function notTooManyTables(met) {
    const tables = met.filter(({ tag }) => tag === 'table').length;
    if (tables > MOST_TABLES) fail(TOO_MUCH, `card table number over limit: ${tables} > ${MOST_TABLES}`);
  },
  function formsAndTablesAtTheRoot(met) {
    for (const { tag, path, ancestors } of met) {
      if (ROOT_ONLY.has(tag) && ancestors.length > 0)
        fail(MALFORMED, `${tag} must be at the root, path: ${path}`);
    }
  },
  function multipleChoiceInForms(met) {
    for (const element of met) {
      if (FORM_ONLY.has(element.tag) && !inForm(element)) {
        fail(MALFORMED, `${element.tag} must be in a form, path: ${element.path}`);
      }
    }
  },
  function notTooDeep(met) {
    for (const { path, ancestors } of met) {
      const depth = ancestors.filter((tag) => CONTAINERS.has(tag)).length;
      if (depth > DEEPEST) fail(MALFORMED, `nested more than ${DEEPEST} deep, path: ${path}`);
    }
  },
  function namedInForms(met) {
    for (const element of met) {
      const { tag, node, path } = element;
      if (tag !== 'form' && !(INTERACTIVE.has(tag) && inForm(element))) continue;
      if (node.name === undefined || node.name === '') fail(NO_NAME, `name is empty, path: ${path}`);
    }
  },
  function unique(met) {
    for (const property of ['name', 'element_id'] as const) {
      const seen = new Set<unknown>();
      for (const { node, path } of met) {
        const value = node[property];
        if (value === undefined || value === '') continue;
        if (seen.has(value)) fail(MALFORMED, `${property} is duplicate: ${String(value)}, path: ${path}`);
        seen.add(value);
      }
    }
  },
  function buttonsOfForms(met) {
    for (const element of met) {
      if (element.tag !== 'button' || !inForm(element)) continue;
      if (!acts(element, 'submit') && !acts(element, 'reset')) {
        fail(MALFORMED, `a button in a form must submit or reset it, path: ${element.path}`);
      }
    }
    for (const form of met.filter(({ tag }) => tag === 'form')) {
      const submits = met.some((element) => element.path.startsWith(form.path) && acts(element, 'submit'));
      if (!submits) fail(MALFORMED, `form without a submit button, path: ${form.path}`);
    }
  },
  function shortLabels(met) {
    for (const { node, path } of met) {
      for (const label of [node.tag === 'button' ? node.text : undefined, node.placeholder]) {
        const content = isObject(label) ? label.content : undefined;
        if (typeof content === 'string' && content.length > LONGEST_LABEL) {
          fail(MALFORMED, `text longer than ${LONGEST_LABEL}, path: ${path}`);
        }
      }
    }
  },
  /** The sandbox takes no uploads of images, so none can be shown. */
  function noImages(met) {
    const image = met.find(({ tag }) => tag === 'img' || tag === 'custom_icon');
    if (image !== undefined) fail(UNKNOWN_IMAGE, `invalid img_key, path: ${image.path}`);
  },
];

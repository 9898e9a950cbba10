import { el } from '../../element.ts';
import { isObject, type Json, list, number, string } from '../../json.ts';
import type { CardContext } from '../context.ts';
import { drawCell } from './table-cell.ts';

/** Feishu's own number of rows per page. Source: card JSON 2.0, table, `page_size`. */
const PAGE_SIZE = 5;

/** A table, a page at a time. */
export function drawTable(element: Json, context: CardContext): HTMLElement {
  const columns = list(element.columns).filter(isObject);
  const rows = list(element.rows).filter(isObject);
  const size = Math.max(1, number(element.page_size, PAGE_SIZE));
  const pages = Math.ceil(rows.length / size);
  const body = el('tbody');
  const place = el('span', {});
  let page = 0;

  const show = (wanted: number) => {
    page = Math.min(Math.max(wanted, 0), Math.max(pages - 1, 0));
    place.textContent = `${page + 1} / ${pages}`;
    const shown = rows.slice(page * size, (page + 1) * size);
    body.replaceChildren(
      ...shown.map((row) => el('tr', {}, ...columns.map((column) => cell(column, row, context)))),
    );
  };
  show(0);
  return el(
    'div',
    { class: 'table-block' },
    el(
      'div',
      { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': '表格' },
      el('table', {}, el('thead', {}, el('tr', {}, ...columns.map(heading))), body),
    ),
    pages < 2
      ? null
      : el(
          'div',
          { class: 'pager' },
          turn('上一页', () => show(page - 1)),
          place,
          turn('下一页', () => show(page + 1)),
        ),
  );
}

function heading(column: Json): HTMLElement {
  return el('th', { scope: 'col', 'data-align': alignment(column) }, string(column.display_name));
}

function cell(column: Json, row: Json, context: CardContext): HTMLElement {
  const inside = drawCell(column, row[string(column.name)], context);
  return el('td', { 'data-align': alignment(column) }, inside);
}

function alignment(column: Json): string {
  return string(column.horizontal_align) || (column.data_type === 'number' ? 'right' : 'left');
}

function turn(words: string, onTurn: () => void): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'button', 'data-type': 'text', 'data-size': 'small' },
    words,
  );
  button.addEventListener('click', onTurn);
  return button;
}

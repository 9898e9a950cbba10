import type { FormValue } from './message.ts';

/**
 * What a command answers, as a value: it says what is shown, not how Feishu draws it.
 * All strings are plain words; the renderer escapes whatever a platform would read as markup.
 */
export interface Reply {
  readonly title?: string;
  readonly tone?: Tone;
  readonly blocks: readonly Block[];
  /** `sender`: only the person who asked may see it; in a group it goes to them in private. Default `chat`. */
  readonly audience?: 'chat' | 'sender';
  /** Said in a group, beside a reply to the sender in private; holds nothing confidential. */
  readonly groupHint?: string;
  /** Files sent after the card. */
  readonly attachments?: readonly Attachment[];
  /** A few words that pop up over a pressed button. */
  readonly toast?: Toast;
  /** Messages for other people that belong to the same deed (a planned meeting, an ended draft). */
  readonly notices?: readonly Notice[];
}

/** `plain` an answer, `done` something was saved, `ask` something is asked back, `warn` refused or failed. */
export type Tone = 'plain' | 'done' | 'ask' | 'warn';

export interface Toast {
  readonly type: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
}

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Notice {
  /** open_id of the person. */
  readonly to: string;
  readonly reply: Reply;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fields'; readonly rows: readonly FieldRow[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Quote
  | { readonly kind: 'note'; readonly text: string }
  | Chart
  | { readonly kind: 'divider' }
  | Link
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | Form;

export interface FieldRow {
  readonly label: string;
  readonly value: string;
}

/** Numbers of which a picture says more; wherever it is drawn, the same numbers stand below it in words. */
export interface Chart {
  readonly kind: 'chart';
  readonly title: string;
  /** What is counted: 次, 天. */
  readonly unit: string;
  /** Along the bottom, in the order in which they are shown: months, branches. */
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Which of both a line of words is about. */
  readonly lines: 'series' | 'labels';
}

export interface ChartSeries {
  readonly name: string;
  /** One number for each label. */
  readonly values: readonly number[];
}

/** A page that opens in the browser. */
export interface Link {
  readonly kind: 'link';
  readonly label: string;
  /** http(s). */
  readonly address: string;
}

/** A document's own words. */
export interface Quote {
  readonly kind: 'quote';
  readonly text: string;
  /** Spans [start, end) of `text` that answer; drawn bold. */
  readonly emphasis: readonly (readonly [number, number])[];
  /** Title, number and clause, in one line. */
  readonly source: string;
}

export interface Button {
  readonly label: string;
  /** `<command>.<verb>`, the key under which the inbox finds its handler. */
  readonly action: string;
  readonly payload?: Readonly<Record<string, string | number | boolean | null>>;
  readonly style?: 'primary' | 'default' | 'danger';
  /** Asked before the press counts. */
  readonly confirm?: string;
}

/** A form; its buttons other than `submit` belong in a `buttons` block after it. */
export interface Form {
  readonly kind: 'form';
  /** Unique on the card. */
  readonly name: string;
  readonly fields: readonly FormField[];
  readonly submit: Button;
}

export interface FormField {
  /** As in a ledger record (interfaces.md 4) where there is one. */
  readonly name: string;
  readonly label: string;
  readonly type:
    | 'text'
    | 'multiline'
    | 'number'
    | 'date'
    | 'time'
    | 'select'
    | 'multiselect'
    | 'person'
    | 'people';
  /** What is filled in already: `YYYY-MM-DD` for a date, `HH:mm` for a time, open_ids for people. */
  readonly value?: FormValue;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  /** Characters, 1–1000. */
  readonly maxLength?: number;
}

/** The action of a button that says words in the presser's place; its payload holds them under `t`. */
export const SAY = 'say';

/** @returns a button that does what typing `text` would do. */
export function saying(label: string, text: string, style: Button['style'] = 'default'): Button {
  return { label, action: SAY, payload: { t: text }, style };
}

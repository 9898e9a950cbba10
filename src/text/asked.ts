/**
 * What a card asks for that can also be answered in words, by what it is about. `登记`: an entry's own questions;
 * `了结`: nothing any more.
 */
export type Asking =
  | '任免'
  | '启动活动'
  | '结束活动'
  | '收进'
  | '不适用'
  | '暂停提醒'
  | '外出请假'
  | '登记'
  | '了结';

export interface Asked {
  readonly what: string;
  /** What it takes to carry it out. */
  readonly words: string;
  /** Epoch milliseconds at which it was asked. */
  readonly at: number;
}

/** Begins with a character that nobody types: what a person says is never taken for it. */
const MARK = /^\uE000(?<what>[^@]+)@(?<at>\d+)：(?<words>.*)$/s;

/** @returns what a conversation remembers of a card that asks; @param at epoch milliseconds */
export function asked(what: Asking, words: string, at: number): string {
  return `\uE000${what}@${at}：${words}`;
}

/** @param said as a conversation remembers it @returns null where it is something that a person said */
export function readAsked(said: string | undefined): Asked | null {
  const { what, at, words } = MARK.exec(said ?? '')?.groups ?? {};
  return what === undefined || words === undefined ? null : { what, words, at: Number(at) };
}

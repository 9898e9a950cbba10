import type { ActionResult } from '../api.ts';
import { checkCard } from './card/check.ts';
import { isObject, type JsonObject, parseJson } from './json.ts';

type Toast = NonNullable<ActionResult['toast']>;
type ClientError = NonNullable<ActionResult['error']>;

/** What a callback's answer means for the person who pressed. */
export type CallbackAnswer =
  | { readonly error: ClientError }
  | { readonly toast?: Toast; readonly card?: JsonObject };

const TOAST_TYPES = ['info', 'success', 'warning', 'error'] as const;

const fail = (code: number, message: string) => ({ error: { code, message } });

/**
 * Reads an answer as Feishu's client does: 200671 for a status other than 200, 200672 for a body of the wrong form,
 * 200673 for a card that is not valid, 200830 for an old card in place of a JSON 2.0 one.
 */
export function readAnswer(status: number, body: string): CallbackAnswer {
  if (status !== 200) return fail(200671, `回调服务返回了 ${status}，应为 200。`);
  const answer = parseJson(body);
  if (!isObject(answer)) return fail(200672, '回调服务返回的不是一个 JSON 对象。');
  const foreign = Object.keys(answer).filter((key) => key !== 'toast' && key !== 'card');
  if (foreign.length > 0) return fail(200672, `回调服务返回了不认识的字段：${foreign.join('、')}。`);
  const toast = readToast(answer.toast);
  if (toast === null) return fail(200672, '回调服务返回的 toast 不合格式。');
  const shown = toast === undefined ? {} : { toast };
  if (answer.card === undefined) return shown;
  const card = readCard(answer.card);
  return 'error' in card ? card : { ...shown, ...card };
}

/** undefined: none is there; null: it is of the wrong form. */
function readToast(toast: unknown): Toast | undefined | null {
  if (toast === undefined) return undefined;
  if (!isObject(toast) || typeof toast.content !== 'string') return null;
  const type = TOAST_TYPES.find((known) => known === (toast.type ?? 'info'));
  return type === undefined ? null : { type, content: toast.content };
}

function readCard(given: unknown): { readonly error: ClientError } | { readonly card: JsonObject } {
  if (!isObject(given) || given.type !== 'raw' || !isObject(given.data)) {
    return fail(200672, '回调服务返回的 card 不合格式：沙箱只接受 {"type":"raw","data":…}。');
  }
  const card = given.data;
  if (card.schema !== '2.0') return fail(200830, '不能用旧版卡片替换 JSON 2.0 卡片。');
  const problem = checkCard(card);
  return problem === null ? { card } : fail(200673, `回调服务返回的卡片不合规则：${problem.message}`);
}

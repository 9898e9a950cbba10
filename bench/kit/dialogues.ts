import type { LedgerRecord } from '../../src/core/record.ts';
import type { Member } from '../../src/core/roster.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** Entries that take two answers, each said when its question is shown, as a person does. */
export interface Dialogues {
  /** Says what comes next where the last thing that somebody said was answered. @param more whether entries are begun */
  goOn(more?: boolean): void;
  /** Those that were begun and are not recorded yet, as far as the platform has shown. */
  open(): number;
  /** @param records all that is in the store */
  judge(records: readonly LedgerRecord[]): Judgement;
}

export interface Judgement {
  readonly confirmed: number;
  /** Confirmed and not in the ledger. */
  readonly missing: number;
  /** In the ledger otherwise than it was said, before all was said, or twice. */
  readonly unsaid: number;
}

/** They belong to no branch, so that each entry asks for its branch and then for its 党小组. */
export const ASKED: readonly Member[] = ['甲', '乙'].map((name) => ({
  ...{ openId: `ou_asked_${name}`, name: `管理${name}`, branch: '', roles: ['管理员' as const] },
  ...{ group: null, rank: null },
}));

const BRANCHES = ['机关一支部', '机关二支部'];
const GROUPS = ['第一组', '第二组'];

/** Who makes the choices: two branches with two 党小组 each, of nobody else. They have to come first on the roster. */
export const GROUPED: readonly Member[] = BRANCHES.flatMap((branch, nth) =>
  GROUPS.map((group, place) => ({
    ...{ openId: `ou_grouped_${nth}_${place}`, name: `组员${nth}${place}`, branch, roles: ['党员' as const] },
    ...{ group, rank: null },
  })),
);

interface Dialogue {
  readonly chatId: string;
  readonly from: string;
  readonly matter: string;
  readonly branch: string;
  readonly group: string;
  /** message_ids of what was said so far. */
  readonly messages: readonly string[];
  readonly lines: readonly string[];
}

/** @param days on which nothing else is asked, as they are said; no more than two entries are begun for each */
export function dialogues(sandbox: Sandbox, days: readonly string[]): Dialogues {
  const all = new Map<string, Dialogue[]>(ASKED.map(({ openId }) => [openId, []]));
  let begun = 0;

  const begin = (from: string): Dialogue | null => {
    const nth = begun;
    const day = days[Math.floor(nth / BRANCHES.length)];
    if (day === undefined) return null;
    begun += 1;
    const place = nth % BRANCHES.length;
    const matter = `第${nth}次商量`;
    const text = `登记 ${day}下午3点党小组会，三楼会议室，应到5实到5，议题：${matter}`;
    // Never the same number twice: an answer that is taken for the next one, too, makes another record.
    const lines = [text, `${place + 1}`, `${2 - place}`];
    const [branch = '', group = ''] = [BRANCHES[place], GROUPS[1 - place]];
    return { chatId: sandbox.privateChat(from), from, matter, branch, group, messages: [], lines };
  };
  const say = (dialogue: Dialogue): Dialogue => {
    const { from, chatId, lines, messages } = dialogue;
    const text = lines[messages.length];
    return text === undefined
      ? dialogue
      : { ...dialogue, messages: [...messages, sandbox.say({ from, chatId, text })] };
  };
  const answerTo = (dialogue: Dialogue): string | null => {
    const id = dialogue.messages.at(-1);
    const answer = sandbox
      .messages(dialogue.chatId)
      .find((message) => message.sender.bot && message.parent?.messageId === id);
    return answer === undefined ? null : JSON.stringify(answer.content);
  };
  const whole = (dialogue: Dialogue) => dialogue.messages.length === dialogue.lines.length;
  const isConfirmed = (dialogue: Dialogue) =>
    whole(dialogue) && /已(?:补记|登记)/.test(answerTo(dialogue) ?? '');
  const every = () => [...all.values()].flat();

  return {
    goOn(more = true) {
      for (const [from, own] of all) {
        const last = own.at(-1);
        if (last !== undefined && answerTo(last) === null) continue;
        if (last !== undefined && !whole(last)) own[own.length - 1] = say(last);
        else {
          const next = more ? begin(from) : null;
          if (next !== null) own.push(say(next));
        }
      }
    },
    open: () => every().filter((dialogue) => !isConfirmed(dialogue)).length,
    judge(records) {
      const confirmed = every().filter(isConfirmed);
      const of = ({ matter }: Dialogue) => records.filter(({ agenda }) => agenda.includes(matter));
      const fits = (dialogue: Dialogue) => (record: LedgerRecord) =>
        whole(dialogue) && record.branch === dialogue.branch && record.group === dialogue.group;
      return {
        confirmed: confirmed.length,
        missing: confirmed.filter((dialogue) => of(dialogue).length === 0).length,
        unsaid: every().filter((one) => of(one).length > 1 || !of(one).every(fits(one))).length,
      };
    },
  };
}

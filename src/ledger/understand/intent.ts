import { asksAboutFacts, BY_THE_RULES, ENTERS } from './asked-facts.ts';
import {
  AHEAD,
  CUES,
  ENTER,
  ERRAND,
  HELD,
  NOT_HELD,
  OF_RULES,
  QUESTION,
  RULE,
  SAMPLE,
  SHOW,
  SUBJECT,
} from './cues.ts';
import { asksToMakeUp } from './made-up.ts';
import type { Intent } from './understanding.ts';

/** What decides a message's intent, beside its words. */
export interface Signals {
  /** Folded words, quotations and labelled values taken. */
  readonly plain: string;
  /** A duty is named. */
  readonly duty: boolean;
  /** The duty's name, or what is left around it, is all there is. */
  readonly dutyAlone: boolean;
  /** Labelled values such as 议题：…. */
  readonly labels: number;
  /** Numbers of attendance, such as 应到5实到4. */
  readonly counted: boolean;
  /** A date that can be told. */
  readonly dated: boolean;
}

/** What is being told is held, to come, or either; `entered` is held, unless its day is still to come. */
export type Telling = 'held' | 'entered' | 'ahead' | 'either';

/** Whether the words tell of something done or of something to come. */
export function tellingOf(signals: Pick<Signals, 'plain' | 'counted'>): Telling {
  if (HELD.test(signals.plain) || signals.counted) return 'held';
  if (AHEAD.test(signals.plain)) return 'ahead';
  return ENTER.test(signals.plain) ? 'entered' : 'either';
}

/**
 * Decides what a message wants. `record` stands for `plan` too: which of both it is, its date decides.
 * Plain evidence of an entry (attendance, several labelled values) outweighs a word that could be a cue.
 */
export function decideIntent(signals: Signals): Exclude<Intent, 'plan'> {
  const { plain } = signals;
  if (plain.trim() === '' && !signals.duty && signals.labels === 0) return 'other';
  const cue = asksToMakeUp(plain) ? 'refuse' : (CUES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null);
  const asks = QUESTION.test(plain);
  const entry = isEntry(signals);
  // A number that is asked about is not told, however plain it stands there.
  if (signals.counted && signals.labels === 0 && asksAboutFacts(plain) && !ENTERS.test(plain))
    return BY_THE_RULES.test(plain) ? answerTo(plain) : 'list';
  if (entry !== 'plain' && asks && RULE.test(plain)) return answerTo(plain);
  if (!signals.counted && signals.labels === 0 && PAPERWORK.test(plain)) return 'ask';
  if (cue === 'list' && OF_HOW_OFTEN.test(plain)) return answerTo(plain);
  if (cue === 'refuse') return asks && ABOUT_FAKING.test(plain) ? answerTo(plain) : 'refuse';
  if (entry === 'plain' && cue !== 'amend' && cue !== 'void' && !(cue === 'help' && asks)) return 'record';
  if (cue === 'void' || cue === 'amend' || cue === 'snooze')
    return HOW_TO.test(plain) ? answerTo(plain) : cue;
  if ((cue === 'list' || cue === 'export') && SAMPLE.test(plain)) return answerTo(plain);
  if (cue !== null) return cue;
  if (entry === 'none' && signals.duty && SHOW.test(plain) && !OF_RULES.test(plain)) return 'list';
  if (asks) return answerTo(plain);
  if (NOT_HELD.test(plain)) return signals.duty ? 'status' : 'other';
  if (entry !== 'none') return 'record';
  if (!signals.duty && ERRAND.test(plain.slice(0, 120)) && MEETING.test(plain)) return 'other';
  return isTopicOfDocuments(plain) ? 'ask' : 'other';
}

/** Whether the words are an entry, as far as what they tell of shows. */
export function isEntry({
  plain,
  duty,
  dutyAlone,
  labels,
  counted,
  dated,
}: Signals): 'plain' | 'likely' | 'none' {
  const asks = QUESTION.test(plain) || SHOW.test(plain);
  const enters = ENTER.test(plain);
  const held = HELD.test(plain);
  if (labels >= 2 || (counted && (duty || dated || enters))) return 'plain';
  if (asks || NOT_HELD.test(plain)) return 'none';
  if (!duty && !enters && ERRAND.test(plain.slice(0, 120))) return 'none';
  if (duty && dated && (held || enters)) return 'plain';
  if ((duty && (dated || held || enters || labels > 0)) || dutyAlone) return 'likely';
  if (enters || (dated && (counted || labels > 0))) return 'likely';
  return MEETING.test(plain) && (dated || held || AHEAD.test(plain)) ? 'likely' : 'none';
}

const PAPER = '(?:总结|记录|材料|心得|体会|照片|图片|方案|报告|纪要|小结|简报|信息|通知|表格|党费|资料|笔记)';
const HAND_IN = '(?:写|交|报送?|发|准备|整理|上传|打印|填|收)';
/** 明天下午3点提醒我写党日总结: what is to come is some writing, and no event of its own. */
const PAPERWORK = new RegExp(
  `提醒(?:一?下)?(?:我们?|咱们?|大家|他们|各位|同志们|[\\ue000-\\uf8ff])?[^,;。?]{0,16}?(?:${HAND_IN}[^,;。?]{0,14}?${PAPER}|${PAPER}[^,;。?]{0,4}?${HAND_IN})(?![^,;。?]{0,4}开)`,
);
/** 查一下支委会多久开一次 is of the rules, though it begins like a look into the ledger. */
const OF_HOW_OFTEN =
  /多久|每(?:年|个?月|个?季度?).{0,8}(?:几|多少)(?:次|回)|(?:什么|啥|哪些|有何|具体)(?:规定|要求|流程|程序)|(?:怎么|咋|如何)(?:规定|要求)/;

const MEETING =
  /(?<![花门灯车离打张展盛])(?:召?开|搞)(?:了|完|过)|(?:开|召开)(?:了|过|完)?.{0,4}会(?!计|员)|已(?:经)?(?:召?开|搞)/;

/** 造假会怎么处理 asks for no faking. */
const ABOUT_FAKING =
  /(?:发现|查实|举报|因为?|若|如果|谁|有|的)[^,;。]{0,6}(?:造假|作假|弄虚)|造假.{0,10}(?:取消|收回|处|谁|几天|吗)|凑(?:够|齐).{0,10}(?:多少|几|扣)|编一个党小组/;

/** Asks about changing or putting off rather than for it; 缓几天 holds no question. */
const HOW_TO =
  /[?]|[吗么](?=$|[\s,。])|怎么|怎样|如何|能不能|能否|可否|可不可以|是不是|要不要|为什么|什么|谁|哪(?:个|位|级|家|里)/;

function answerTo(plain: string): 'ask' | 'other' {
  return SUBJECT.test(plain) ? 'ask' : 'other';
}

/** A few words that name a matter of party work are looked up. */
function isTopicOfDocuments(plain: string): boolean {
  const words = plain.replace(/[\s\p{P}▮]/gu, '');
  return (
    words.length >= 2 &&
    words.length <= 24 &&
    SUBJECT.test(words) &&
    !/谢|辛苦|收到|好的|你好|哈哈|真/.test(words)
  );
}

import type { Answer, Citation } from '../core/document.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { answering, isLikely } from './answering.ts';
import type { Library } from './library.ts';
import { saidAside } from './matter-answer.ts';
import { citeWhole } from './numbered.ts';
import { cite, stretchAround } from './quote.ts';
import { answeringSpans } from './span.ts';
import type { Turn } from './turn.ts';

/** 还有呢, 还有别的规定吗, 就这些吗, 接着说 */
const MORE =
  /^(?:那么?|嗯|哦|好|除了这个?|除此之外|另外)*(?:还有|别的|其他|其它|另外的?)(?:呢|别的|其他|其它|另外|哪些|什么|啥|没|有|不|内容|规定|要求|文件|说法|条款?|地方|写|提|讲|到|的|了|也|在)*(?:呢|吗|么|没|没有|嘛|啊)*$|^(?:就这些|就这|没了|就没了|没有了|没别的了|没有别的了|完了)(?:呢|吗|么|嘛|啊|呀)+$|^(?:然后|接着|继续|后面|下面)(?:呢|说|讲|往下说|看|还有)*(?:呢|啊)?$|^(?:下一条|下一个|再来一条|再找找|再看看|再查查|多找几条|换一条|more)$/;
/** 说详细点, 能不能具体讲讲, 展开说说, 全文, 太短了 */
const WHOLE =
  /^(?:请|麻烦|你|您|能不能|可不可以|可以|能否|能|再|帮我|给我|那|我要|我想)*(?:看|说|讲|写|解释|展开|发|来)?(?:一?下|得|的|个)?(?:再|更)?(?:详细|具体|仔细|完整|全|细|展开)(?:一?[点些下]|地|的|说|讲|解释|看|介绍|内容|版|一|文)*(?:吗|吧|呢|啊|嘛|看看|说说|讲讲|呗)*$|^(?:请|能不能|可以|能|帮我|把|看|发|要|给我|我要|我想看|看一?下)*(?:全文|整条|全条|完整条款|整段|全部内容|原文全文|条款全文)(?:呢|吧|吗|看看|给我|发我|发给我)*$|^(?:太短了?|没看懂|没说完|说全(?:点|一点)?|more details?|details?)$/;

/** @param asked what was typed: true where it only asks for more of the same */
export function isMore(asked: string): boolean {
  return MORE.test(bare(asked));
}

/** True where it only asks to have the same in full. */
export function isWhole(asked: string): boolean {
  return WHOLE.test(bare(asked));
}

function bare(asked: string): string {
  return fold(asked)
    .trim()
    .replace(/[,.!?;:~"'\s]/g, '');
}

/** So many further clauses are shown at a time. */
const NEXT = 2;

/** The next clauses that answer what was asked, or that there are no more. */
export function moreOf(before: Turn, library: Library): Answer {
  const { question } = before;
  const shown = before.shown();
  if (shown.length === 0) return { ...before.answer(), aside: true };
  if (question === null) return saidAside(texts().qa.noMore);
  const quotes: Citation[] = [];
  for (const candidate of answering(question, library, question.named)) {
    const { page, sentence } = candidate;
    const isSame = (quote: Citation): boolean =>
      quote.document === page.document.head.slug && quote.clause === page.clause.label;
    if ([...shown, ...quotes].some(isSame) || !isLikely(question, candidate)) continue;
    const stretch = stretchAround(page.clause, sentence);
    quotes.push(cite(page, stretch, sentence, answeringSpans(question, page, sentence)));
    if (quotes.length === NEXT) break;
  }
  if (quotes.length === 0) return saidAside(texts().qa.noMore);
  return { outcome: 'answer', quotes, lead: texts().qa.more, suggestions: [] };
}

/** The whole of the clause that was quoted first. */
export function wholeOf(before: Turn, { pages }: Library): Answer {
  const answer = before.answer();
  const [first] = answer.quotes.length > 0 ? answer.quotes : before.shown();
  if (first === undefined) return { ...answer, aside: true };
  const page = pages.find(
    ({ document, clause }) => document.head.slug === first.document && clause.label === first.clause,
  );
  return page === undefined
    ? answer
    : { outcome: 'answer', quotes: citeWhole(page), lead: '', suggestions: [] };
}

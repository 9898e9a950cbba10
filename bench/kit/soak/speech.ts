/** Something that a person of a branch says to the bot. */
export interface Saying {
  readonly text: string;
  /** Where it may be said. */
  readonly place: 'private' | 'anywhere';
}

/** What a saying is made of: a number that never comes again, and a day on which that branch has entered nothing yet. */
interface Circumstances {
  readonly nth: number;
  /** As it is said, e.g. `2025年3月4日`. */
  readonly day: string;
  readonly questions: readonly string[];
}

type Speech = (now: Circumstances) => Saying;

const fixed =
  (place: Saying['place'], ...texts: readonly string[]): Speech =>
  ({ nth }) => ({ text: texts[nth % texts.length] ?? '', place });

/** All that people do with the product, each as often as it stands here; exports seldom, since they cost most. */
const SPEECHES: readonly Speech[] = [
  ...Array.from(
    { length: 6 },
    (): Speech =>
      ({ nth, questions }) => ({
        text: questions[nth % questions.length] ?? '',
        place: 'anywhere',
      }),
  ),
  fixed('anywhere', '那党小组会呢', '那支委会呢', '为什么'),
  ...Array.from(
    { length: 4 },
    (): Speech =>
      ({ nth, day }) => ({
        text: `${day}主题党日，主题第${nth}次学习，在社区，应到12实到12`,
        place: 'anywhere',
      }),
  ),
  ({ day }) => ({ text: `${day}下午3点支委会，三楼会议室，应到5实到4，议题：研究工作`, place: 'anywhere' }),
  // What is missing is asked for; the next ones answer that, or give it up.
  ({ day }) => ({ text: `${day}主题党日，在社区`, place: 'private' }),
  fixed('private', '应到12实到12', '取消', '主题学习讲话', '是', '1'),
  ({ nth }) => ({ text: `下周三支委会 上午${8 + (nth % 3)}点半`, place: 'anywhere' }),
  fixed('private', '开了', '改到周五', '取消', '修改', '作废', '推迟三天'),
  fixed('private', '登记 主题党日', '登记', '概要：谈了近况', '我的谈话', '看概要'),
  ({ day }) => ({ text: `${day}和张建国谈心谈话，面谈`, place: 'private' }),
  fixed('anywhere', '台账', '还差啥', '进度 今年', '帮助', '我是谁', '提醒计划'),
  fixed('private', '请假 明天到后天', '销假', '提醒设置', '我今年下基层多少天了', '活动进度'),
  fixed('anywhere', '你好', '谢谢', '。', '😀', '@所有人', '<at id=all></at>', '写一篇心得体会'),
];
const EXPORTS: Speech = fixed('private', '导出', '述职材料', '自查材料');
const AN_EXPORT_IN = 20;

export function sayingOf(circumstances: Circumstances): Saying {
  const { nth } = circumstances;
  const speech = nth % AN_EXPORT_IN === 0 ? EXPORTS : SPEECHES[Math.floor(Math.random() * SPEECHES.length)];
  return (speech ?? EXPORTS)(circumstances);
}

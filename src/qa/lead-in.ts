const WHO =
  '(?:领导|上面|上级|书记|主任|处长|科长|局长|组长|组织委员|同事|别人|有人|办公室|检查组|[\\u4e00-\\u9fff]书记|[老小][\\u4e00-\\u9fff])';
const LOOK = '(?:查|问|看|了解|打听|咨询|核实|确认)(?:一?[下查问看]|清楚|一?下看|看看)?';
/** 领导让我查一下, 顺便问下, 想请教个问题: who wants to know, and how politely, is no part of what is asked. */
const LEAD_IN = new RegExp(
  `^(?:(?:刚才|刚刚|今天|对了|顺便|另外|还有|那个|那|哦|嗯|[\\s,，])*` +
    `(?:${WHO}(?:刚才|刚刚|今天)?(?:让|叫|喊|要|要求|安排|托|嘱咐)(?:我们?|咱们?)(?:来|去|先|再|帮忙|帮他|帮)*${LOOK}` +
    `|${WHO}问(?:我们?|起)` +
    `|(?:我|想|要|再|先|来|就|顺便|麻烦|请|[\\s,，])*(?:请?问|请教|咨询|打听)(?:您|你)?(?:一?下|一句|一声|个事儿?|个问题))` +
    `[\\s,，:：]*)`,
  'u',
);
const TAIL = /来着(?=[\s?？。!！啊呀呢]*$)/u;
const SHORTEST = 4;

/** @returns the question without what leads into it; as it is where nothing would be left */
export function withoutLeadIn(question: string): string {
  const left = question.replace(LEAD_IN, '').replace(TAIL, '');
  return left.trim().length < SHORTEST ? question : left;
}

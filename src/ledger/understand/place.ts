import { type Page, type Span, tidy } from './page.ts';
import { type Section, sectionOf } from './sections.ts';

export interface PlaceReading {
  readonly place: string;
  readonly span: Span;
}

const KINDS =
  '会议室|会议厅|会议中心|办公室|办公楼|活动室|活动中心|活动阵地|接待室|谈心室|谈话室|值班室|报告厅|多功能厅|礼堂|教室|大厅|展厅|阅览室|图书馆|党建室|党员之家|党群服务中心|服务中心|文化中心|会客室|陵园|烈士墓|纪念馆|纪念碑|纪念地|博物馆|展览馆|陈列馆|档案馆|规划馆|科技馆|文化馆|体验馆|党史馆|旧址|故居|遗址|基地|广场|公园|植物园|景区|林场|农场|水库|河边|江边|社区|街道|小区|村委会|村部|村|乡|镇|敬老院|养老院|福利院|医院|卫生院|学校|小学|中学|大学|党校|食堂|餐厅|书屋|书店|书院|影院|电影院|剧院|剧场|现场|工地|园区|厂区|车间|企业|公司|工厂|法院|检察院|看守所|监狱|大院|院子|楼下|门口|一楼|二楼|三楼|四楼|五楼|六楼|七楼|八楼|九楼|十楼|\\d+楼|\\d{3,4}室|\\d{3,4}房间|家里|家中|宿舍|茶室|走廊|操场|体育馆|车站|联系点';
const ONLINE = '线上|网上|腾讯会议|飞书会议|钉钉会议|视频会议|云会议|云端|微信群|视频';

// Words of a place run from here: not over commas, what others have taken, or verbs.
const WORD = '[^\\s,;。、!?:▮()\\[\\]"\\n\\ue000-\\uf8ff]';
const VERB = '在|去了?|到了?|赴|前往|来到|走进|走访了?|参观了?|地点(?:是|为|在)?|位于|于';
const ENDS = new RegExp(
  `^(?<place>${WORD}{0,16}?(?:${KINDS}))(?=$|[^\\u4e00-\\u9fff]|${'召?开|举行|举办|搞|进行|组织|开展|给|为|向|对|跟|作|做|学习|集中|参观|植树|重温|祭扫|缅怀|慰问|志愿|调研|走访|谈|聊|主持|看|义务|的|里|上|内|和|与|现场|扫墓|敬献|宣誓|听|接受|讲|上'}|$)`,
);
const AFTER_VERB = new RegExp(`(?:${VERB})(?=${WORD})`, 'g');
const DONE_THERE = new RegExp(
  `(?:在|于)(?<place>${WORD}{2,12}?)(?=(?:召?开了?|举行|举办|搞了?|进行|组织|开展|集中学习|谈))`,
  'd',
);
const WENT = new RegExp(
  `(?:去了?|赴|前往|走进|到)(?<place>${WORD}{2,12}?)(?=(?:参观|调研|开展|学习|祭扫|缅怀|慰问|植树|走访|看望|蹲点|接受|扫墓|下基层|▮)|$|[\\s,;。]|搞)`,
  'd',
);
const BARE = new RegExp(
  `(?<=^|[\\s,;。▮、\\ue000-\\uf8ff])(?<place>${WORD}{0,14}?(?:${KINDS}))(?=$|[\\s,;。、!▮)(]|召?开|举行|进行|搞|谈|聊|集中)`,
  'd',
);
const REMOTE = new RegExp(`(?:${ONLINE})`);

/**
 * Reads where it was: what stands after 地点, 在 or 去, a clause that ends like a place (三楼小会议室), or 线上.
 * @param page with moment, people and counts taken
 */
export function readPlace(page: Page, sections: readonly Section[]): PlaceReading | null {
  const section = sectionOf(sections, 'place');
  if (section !== null) {
    const place = tidy(page.text.slice(section.start, section.end));
    return place === '' ? null : { place, span: { start: section.from, end: section.end } };
  }
  return (
    afterVerb(page) ??
    fromPattern(page, BARE) ??
    online(page) ??
    fromPattern(page, DONE_THERE) ??
    fromPattern(page, WENT)
  );
}

function afterVerb(page: Page): PlaceReading | null {
  for (const match of page.open.matchAll(AFTER_VERB)) {
    const start = match.index + match[0].length;
    const place = ENDS.exec(page.open.slice(start))?.groups?.place;
    if (place !== undefined) return reading(page, { start, end: start + place.length });
  }
  return null;
}

function fromPattern(page: Page, pattern: RegExp): PlaceReading | null {
  const indices = pattern.exec(page.open)?.indices?.groups?.place;
  return indices === undefined ? null : reading(page, { start: indices[0], end: indices[1] });
}

function online(page: Page): PlaceReading | null {
  const match = REMOTE.exec(page.open);
  return match === null ? null : reading(page, { start: match.index, end: match.index + match[0].length });
}

function reading(page: Page, span: Span): PlaceReading | null {
  const place = tidy(page.text.slice(span.start, span.end)).replace(
    /^(?:在|去了?|到了?|赴|了|是|们|大家|一起)+(?=.{2})/,
    '',
  );
  return place.length < 2 || NOT_PLACES.test(place) ? null : { place, span };
}

const NOT_PLACES = /^(?:会|会议|会场|人|现在|今年|后来|期间|过程|会上|党|工作|学|岗|外地|位|齐|场)$/;

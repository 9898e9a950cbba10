import { type Page, type Span, tidy } from './page.ts';
import { type Section, sectionOf } from './sections.ts';

export interface PlaceReading {
  readonly place: string;
  readonly span: Span;
}

/** What a place's name ends in. Regular expression source, like `ONLINE`. */
export const KINDS =
  '会议室|会议厅|会议中心|办公室|办公楼|活动室|活动中心|党群中心|(?:学习|培训|教育|教学|展示)中心|实践中心|实践站|驿站|指挥中心|活动阵地|接待室|谈心室|谈话室|值班室|报告厅|多功能厅|礼堂|教室|大厅|展厅|阅览室|图书馆|党建室|党员之家|党群服务中心|服务中心|文化中心|会客室|陵园|烈士墓|纪念馆|纪念碑|纪念地|博物馆|展览馆|陈列馆|档案馆|规划馆|科技馆|文化馆|体验馆|党史馆|旧址|故居|遗址|基地|广场|公园|植物园|景区|林场|农场|水库|河边|江边|社区|街道|小区|村委会|村部|村|乡|镇|敬老院|养老院|福利院|医院|卫生院|学校|小学|中学|大学|党校|食堂|餐厅|书屋|书店|书院|影院|电影院|剧院|剧场|现场|工地|园区|厂区|车间|企业|公司|工厂|法院|检察院|看守所|监狱|大院|院子|楼下|门口|一楼|二楼|三楼|四楼|五楼|六楼|七楼|八楼|九楼|十楼|\\d+楼|\\d{3,4}室|\\d{3,4}房间|家里|家中|(?<![大国专全回作商厂独行])家(?=$|[^\\u4e00-\\u9fff]|谈|聊|唠|坐|看|慰)|宿舍|茶室|走廊|操场|体育馆|体育场|球场|苗圃|花园|果园|茶园|大棚|合作社|幼儿园|会堂|讲堂|讲习所|派出所|司法所|供电所|卫生室|卫生所|办事处|学院|大楼|营区|河堤|市场|商场|超市|公寓|码头|机场|车站|馆(?![长员])|厅(?!长)|室(?!内|外|主任)|联系点';
export const ONLINE =
  '线上|网上|腾讯会议|飞书会议|飞书视频|钉钉会议|钉钉视频|企业微信|视频会议|云会议|云端|微信群|视频';

// Words of a place run from here: not over commas, what others have taken, or verbs.
const WORD = '[^\\s,;。、!?:▮()\\[\\]"\\n\\ue000-\\uf8ff]';
const VERB =
  '在|上(?=[^,;。\\s]{1,3}(?<!大)家(?:$|[^\\u4e00-\\u9fff]|[里中谈聊唠坐看慰]))|去了?|到了?|赴|前往|来到|走进|深入|走访了?|参观了?|地点(?:定|设|放|选)?(?:是|为|在)?|位于|于';
const ENDS = new RegExp(
  `^(?<place>${WORD}{0,16}?(?:${KINDS}))(?=$|[^\\u4e00-\\u9fff]|${'召?开|举行|举办|搞|进行|组织|开展|给|为|向|对|跟|作|做|学习|集中|参观|植树|重温|祭扫|缅怀|慰问|志愿|调研|走访|谈|聊|主持|看|义务|的|里|上|内|和|与|现场|扫墓|敬献|宣誓|听|接受|讲|上'}|$)`,
);
/** As `ENDS`, with whatever was done there after it; what belongs to the place's name or its people is no deed. */
const ENDS_BEFORE_DEED = new RegExp(
  `^(?<place>${WORD}{0,16}?(?:${KINDS}))(?![主书长党支委干领居老学职医病会门发建工人]|(?:[\\u4e00-\\u9fff]{0,4}(?:${KINDS})))(?=[\\u4e00-\\u9fff]{2})`,
);
const AFTER_VERB = new RegExp(`(?:${VERB})(?=${WORD})`, 'g');
const DONE_THERE = new RegExp(
  `(?:在|于)(?<place>${WORD}{2,12}?)(?=(?:召?开了?|举行|举办|搞了?|进行|组织|开展|集中学习|谈|聊|(?<=[室厅堂馆院楼园村校店部站场家处所厂])(?:和|跟|与|找|同|给|[\\ue000-\\uf8fe▮])))`,
  'dg',
);
/** 签到, 应到 and 收到 are no arrivals. */
const ARRIVED = '(?<![签应实迟收报达直没未提看找遇感做得想轮等碰听学见拖推延办])到';
const WENT = new RegExp(
  `(?:去了?|赴|前往|走进|${ARRIVED})(?!了?一?[趟次])(?!了?[\\d一二两三四五六七八九十]+(?:$|[人个名位\\s,;。]))(?<place>${WORD}{2,12}?)(?=(?:参观|调研|开展|学习|祭扫|缅怀|慰问|植树|走访|看望|蹲点|接受|扫墓|下基层|▮)|$|[\\s,;。]|搞)`,
  'dg',
);
const BARE = new RegExp(
  `(?<=^|[\\s,;。(▮、\\ue000-\\uf8ff])(?<place>${WORD}{0,14}?(?:${KINDS}))(?=$|[\\s,;。、!▮)(]|召?开|举行|进行|搞|谈|聊|集中|走访|蹲点|调研|参观|慰问|入户)`,
  'dg',
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
    afterVerb(page, ENDS) ??
    fromPattern(page, BARE) ??
    afterVerb(page, ENDS_BEFORE_DEED) ??
    online(page) ??
    fromPattern(page, DONE_THERE) ??
    fromPattern(page, WENT)
  );
}

function afterVerb(page: Page, ends: RegExp): PlaceReading | null {
  for (const match of page.open.matchAll(AFTER_VERB)) {
    const start = match.index + match[0].length;
    const place = ends.exec(page.open.slice(start))?.groups?.place;
    const found = place === undefined ? null : reading(page, { start, end: start + place.length });
    if (found !== null) return found;
  }
  return null;
}

function fromPattern(page: Page, pattern: RegExp): PlaceReading | null {
  for (const { indices } of page.open.matchAll(pattern)) {
    const place = indices?.groups?.place;
    const found = place === undefined ? null : reading(page, { start: place[0], end: place[1] });
    if (found !== null) return found;
  }
  return null;
}

function online(page: Page): PlaceReading | null {
  const match = REMOTE.exec(page.open);
  return match === null ? null : reading(page, { start: match.index, end: match.index + match[0].length });
}

function reading(page: Page, span: Span): PlaceReading | null {
  const place = tidy(page.text.slice(span.start, span.end)).replace(
    /^(?:在|去(?:了|的)?|到了?|赴|了|的|是|我们|咱们?|俺们?|们|大家|一起|就|一?[趟次](?=.{3}))+(?=.{2})/,
    '',
  );
  return place.length < 2 || NOT_PLACES.test(place) ? null : { place, span };
}

const NOT_PLACES =
  /^(?:会|会议|会场|人|现在|今年|后来|期间|过程|会上|党|工作|学|岗|外地|位|齐|场)$|^\d{1,2}[日号](?![楼院馆门会])|^年(?:[的底初末度\d]|$)/;

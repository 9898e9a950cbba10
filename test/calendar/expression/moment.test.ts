import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../src/calendar/expression/moment.ts';

// A Wednesday.
const TODAY = '2026-03-18';
const past = (text: string, today = TODAY) => readMoment(text, { today, nowTime: '10:00', tense: 'past' });
const future = (text: string, today = TODAY) => readMoment(text, { today, tense: 'future' });

describe('a day said as held', () => {
  it.each([
    ['昨天', '2026-03-17'],
    ['前天晚上', '2026-03-16'],
    ['大前天', '2026-03-15'],
    ['昨儿个后晌', '2026-03-17'],
    ['昨个', '2026-03-17'],
    ['前儿下晌', '2026-03-16'],
    ['大前儿', '2026-03-15'],
    ['今儿早起', '2026-03-18'],
    ['今早8点', '2026-03-18'],
    ['昨晚', '2026-03-17'],
    ['三天前', '2026-03-15'],
    ['两周前', '2026-03-04'],
    ['刚开完会', '2026-03-18'],
    ['上周五', '2026-03-13'],
    ['上上周二', '2026-03-03'],
    ['这周一', '2026-03-16'],
    ['本周三', '2026-03-18'],
    ['上禮拜三', '2026-03-11'],
    ['周一', '2026-03-16'],
    ['本月15号', '2026-03-15'],
    ['15号', '2026-03-15'],
    ['十七号下午', '2026-03-17'],
    ['上个月25号', '2026-02-25'],
    ['3.11', '2026-03-11'],
    ['3/11', '2026-03-11'],
    ['3-11', '2026-03-11'],
    ['３．１１', '2026-03-11'],
    ['2026 年 3 月 11 日', '2026-03-11'],
    ['260311', '2026-03-11'],
    ['0311', '2026-03-11'],
    ['上个月最后一天', '2026-02-28'],
    ['上个月最后一个周五', '2026-02-27'],
    ['三月头一天', '2026-03-01'],
    ['植树节那天', '2026-03-12'],
    ['3·11', '2026-03-11'],
    ['3月11', '2026-03-11'],
    ['三月十一号', '2026-03-11'],
    ['三月十一', '2026-03-11'],
    ['2026-3-11', '2026-03-11'],
    ['2026/3/11', '2026-03-11'],
    ['2026年3月11日', '2026-03-11'],
    ['二〇二六年三月十一日', '2026-03-11'],
    ['20260311', '2026-03-11'],
    ['25年12月28日', '2025-12-28'],
    ['去年12月28', '2025-12-28'],
    ['12月28日', '2025-12-28'],
    ['去年二月二十八', '2025-02-28'],
    ['元旦那天', '2026-01-01'],
    ['元旦开了', '2026-01-01'],
    ['去年七一当天', '2025-07-01'],
    ['国庆当天', '2025-10-01'],
    ['春节前一天', '2026-02-16'],
    ['去年中秋那天', '2025-10-06'],
    ['3月第二个周五', '2026-03-13'],
    ['周二（3月17日）', '2026-03-17'],
    ['3月11日（星期三）15:00', '2026-03-11'],
  ])('%s is %s', (text, date) => {
    expect(past(text)).toMatchObject({ date, problems: [] });
  });

  it.each([
    ['周五', ['2026-03-13', '2026-03-20']],
    ['礼拜五', ['2026-03-13', '2026-03-20']],
    ['星期天', ['2026-03-15', '2026-03-22']],
    ['28号', ['2026-02-28', '2026-03-28']],
    ['周三（3月17日）', ['2026-03-17', '2026-03-18']],
    ['昨天(3.16)', ['2026-03-16', '2026-03-17']],
  ])('%s may be %j and is asked about', (text, candidates) => {
    expect(past(text).problems).toMatchObject([{ code: 'ambiguous', candidates }]);
  });

  it('keeps the likely day of the month for confirmation, and none of two weekdays', () => {
    expect(past('28号').date).toBe('2026-02-28');
    expect(past('周五').date).toBeNull();
  });

  it.each(['二月三十', '二月二十九', '2026年2月29日', '4.31', '上个月31号', '3月12日至10日'])(
    '%s is on no calendar',
    (text) => {
      expect(past(text)).toMatchObject({ date: null, problems: [{ code: 'impossible' }] });
    },
  );

  it('knows leap years', () => {
    expect(past('2月29日', '2028-03-05').date).toBe('2028-02-29');
  });

  it.each(['月初', '月底', '上旬', '3月份', '上周', '周末', '前几天', '上个月'])('%s is no day', (text) => {
    expect(past(text)).toMatchObject({ date: null, problems: [{ code: 'vague', text }] });
  });

  it.each(['下周三', '明天', '3月25日', '今天下午5点', '本月28号'])('%s is still to come', (text) => {
    expect(past(text).problems).toMatchObject([{ code: 'future' }]);
  });

  it('does not ask about a day of last month that is a few days back', () => {
    expect(past('31号', '2026-04-02')).toMatchObject({ date: '2026-03-31', problems: [] });
    expect(past('30号', '2026-03-01')).toMatchObject({
      date: '2026-01-30',
      problems: [{ code: 'ambiguous' }],
    });
  });

  it('lets a weekday decide between two months', () => {
    expect(past('25号（周三）', '2026-04-10')).toMatchObject({ date: '2026-03-25', problems: [] });
    expect(past('28号（周六）').problems).toMatchObject([{ code: 'ambiguous' }]);
  });

  it('counts weeks over the turn of the year', () => {
    expect(past('上周五', '2026-01-03').date).toBe('2025-12-26');
    expect(past('上周五', '2026-03-15').date).toBe('2026-03-06');
    expect(past('上个月25号', '2026-01-10').date).toBe('2025-12-25');
  });
});

describe('a day whose month or year is said apart from it', () => {
  it.each([
    ['2月▮▮▮▮，第一小组，12日上午', '2026-02-12'],
    ['上个月▮▮▮，12号下午', '2026-02-12'],
    ['去年12月▮▮，15日召开', '2025-12-15'],
    ['這個月的▮▮▮▮12號搞的', '2026-03-12'],
    ['二月份▮▮▮，十二号开的', '2026-02-12'],
    ['▮▮▮二月，12日上午', '2026-02-12'],
    ['12号下午开的，2月的▮▮▮', '2026-02-12'],
    ['2月▮▮▮：12日', '2026-02-12'],
    ['上个月底▮▮▮ 27号', '2026-02-27'],
    ['2月▮▮▮，上周三开的', '2026-03-11'],
    ['2月▮▮▮，3月12日补开', '2026-03-12'],
    ['周三开的▮▮▮，11号下午', '2026-03-11'],
    ['昨天，哦不，前天下午', '2026-03-16'],
    ['昨天说错了是前天', '2026-03-16'],
  ])('%s is %s', (text, date) => {
    expect(past(text)).toMatchObject({ date, problems: [] });
  });

  it.each([
    ['去年▮▮▮▮，3月12日召开', ['2025-03-12', '2026-03-12']],
    ['1月、2月▮▮▮，都是20号', ['2026-01-20', '2026-02-20']],
    ['上周三开了▮▮▮，12号下午三点', ['2026-03-11', '2026-03-12']],
    ['周四开的▮▮▮，时间是10号', ['2026-03-10', '2026-03-12']],
    ['3月5日和3月12日', ['2026-03-05', '2026-03-12']],
    ['1月份▮▮▮1月9号，2月份▮▮▮2月6号，都到了', ['2026-01-09', '2026-02-06']],
    ['昨天或者前天', ['2026-03-16', '2026-03-17']],
    ['二月二', ['2026-02-02', '2026-03-20']],
  ])('%s may be %j and is asked about', (text, candidates) => {
    expect(past(text)).toMatchObject({ date: null, problems: [{ code: 'ambiguous', candidates }] });
  });

  it.each([
    ['2月份的▮▮▮30号开的', 'impossible', '2月份30号'],
    ['上季度▮▮▮▮，12号', 'vague', '上季度12号'],
    ['2月份▮▮▮，周三下午开了', 'vague', '2月份周三'],
    ['农历闰六月初八', 'vague', '农历闰六月初八'],
  ])('%s is no day that can be told', (text, code, said) => {
    expect(past(text)).toMatchObject({ date: null, problems: [{ code, text: said }] });
  });

  it.each([
    ['12号▮▮▮▮，学习2月中央文件精神', '2026-03-12'],
    ['12号▮▮▮▮，2月工作总结', '2026-03-12'],
    ['2025年度▮▮▮▮▮3月12日召开', '2026-03-12'],
    ['昨天▮▮▮，冯雷请假，20号回来', '2026-03-17'],
    ['昨天不是前天', '2026-03-17'],
  ])('%s is %s: what else is said is not its day', (text, date) => {
    expect(past(text)).toMatchObject({ date, problems: [] });
  });
});

describe('a day of the Chinese calendar', () => {
  it.each([
    ['正月十五', '2026-03-03'],
    ['农历二月初一下午', '2026-03-19'],
    ['腊月二十三', '2026-02-10'],
    ['大年初八', '2026-02-24'],
    ['年三十', '2026-02-16'],
    ['去年农历八月十五', '2025-10-06'],
  ])('%s is %s', (text, date) => {
    expect(readMoment(text, { today: TODAY, tense: 'open' }).date).toBe(date);
  });

  it('is none where the month has no thirtieth, and 三月初一共 begins no month', () => {
    expect(past('农历二月三十', '2026-05-18').problems).toMatchObject([{ code: 'impossible' }]);
    expect(past('三月初一共开了两次').problems).toMatchObject([{ code: 'vague' }]);
  });
});

describe('a day said as to come', () => {
  it.each([
    ['周五', '2026-03-20'],
    ['周一', '2026-03-23'],
    ['周三', '2026-03-18'],
    ['下周三上午9点半', '2026-03-25'],
    ['下下周一', '2026-03-30'],
    ['28号', '2026-03-28'],
    ['15号', '2026-04-15'],
    ['4月1日', '2026-04-01'],
    ['下月3号', '2026-04-03'],
    ['后天', '2026-03-20'],
    ['大后天', '2026-03-21'],
  ])('%s is %s', (text, date) => {
    expect(future(text)).toMatchObject({ date, problems: [] });
  });

  it('is next year’s where this year’s is long gone, and doubted where it has just passed', () => {
    expect(future('1月10号', '2025-12-28').date).toBe('2026-01-10');
    expect(future('3月10号').problems).toMatchObject([{ code: 'past' }]);
  });
});

describe('a time of day', () => {
  it.each([
    ['下午3点半', '15:30', null],
    ['三点半', '15:30', null],
    ['15:30', '15:30', null],
    ['15：30', '15:30', null],
    ['三点一刻', '15:15', null],
    ['差一刻四点', '15:45', null],
    ['十点二十', '10:20', null],
    ['14时30分', '14:30', null],
    ['中午12点', '12:00', null],
    ['晚上七点', '19:00', null],
    ['3月4日 晚8点', '20:00', null],
    ['昨晚七点到九点', '19:00', '21:00'],
    ['9点到11点', '09:00', '11:00'],
    ['9-11点', '09:00', '11:00'],
    ['9点半-11点', '09:30', '11:00'],
    ['下午3点到5点', '15:00', '17:00'],
    ['上午10点到1点', '10:00', '13:00'],
    ['15:00-16:30', '15:00', '16:30'],
    ['3点开始5点结束', '15:00', '17:00'],
    ['下午支委会3点开', '15:00', null],
    ['7点', '07:00', null],
    ['6点', '18:00', null],
    ['后晌两点半', '14:30', null],
    ['头晌九点', '09:00', null],
    ['下午 3 点', '15:00', null],
    ['1430-1600', '14:30', '16:00'],
  ])('%s is from %s to %s', (text, start, end) => {
    expect(past(text)).toMatchObject({ start, end });
  });

  it.each(['提了3点意见', '早一点开', '三号楼', '3号会议室', '25:00', '23人到21人', '9点61'])(
    '%s is none',
    (text) => {
      expect(past(text).start).toBe(text === '9点61' ? '09:00' : null);
    },
  );

  it('without an hour is kept as a part of the day', () => {
    expect(past('昨天晚上')).toMatchObject({ start: null, part: '晚上' });
  });
});

describe('what is no date', () => {
  it.each([
    '每周五',
    '一周一次',
    '三会一课',
    '目前天气',
    '庆七一',
    '四好一强',
    '三楼会议室',
    '1.5小时',
    '〔2018〕3号',
    '第3号',
    '老周一早来了',
    '证明个人情况',
    '0302会议室',
    '',
  ])('%s', (text) => {
    expect(past(text)).toMatchObject({ date: null, problems: [] });
  });

  it('leaves alone what its caller has taken', () => {
    expect(
      readMoment('郑周一出差', { today: TODAY, tense: 'past', taken: [{ start: 0, end: 3 }] }),
    ).toMatchObject({ date: null, problems: [] });
  });

  it('finds 上周 but no Monday in 上周一起去', () => {
    expect(past('上周一起去烈士陵园').problems).toMatchObject([{ code: 'vague', text: '上周' }]);
  });
});

describe('several days', () => {
  it.each([
    ['3月10日至12日', '2026-03-10', '2026-03-12'],
    ['3.10-3.12', '2026-03-10', '2026-03-12'],
    ['10号到12号', '2026-03-10', '2026-03-12'],
    ['上周一至周三', '2026-03-09', '2026-03-11'],
  ])('%s has a first and a last', (text, date, last) => {
    expect(past(text)).toMatchObject({ date, last });
  });
});

it('tells which characters it has read', () => {
  const text = '我们昨天在三楼下午3点开的';
  const taken = past(text).spans.map(({ start, end }) => text.slice(start, end));
  expect(taken).toEqual(['昨天', '下午3点']);
});

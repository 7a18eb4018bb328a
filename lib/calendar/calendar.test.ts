import chineseDays from 'chinese-days/dist/chinese-days.json';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANNOUNCED } from './announced';
import { daysBetween, isCivilDay, isWeekend, monthOf, plusDays, plusMonths, plusYears, quarterOf } from './civil-date';
import { readNotice } from './notice';
import { renewFrom, validityState, validTo } from './validity';
import vectors from './vectors.json';
import { prcCalendar, workingCalendar } from './working-days';

const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('2000-01-01', days));
const daysOf = (year: number) => Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, at) => plusDays(`${year}-01-01`, at));

describe('working days', () => {
  test.each(vectors.add)('$from + $days = $due', ({ from, days, due }) => {
    expect(prcCalendar.addWorkingDays(from, days)).toEqual({ due, provisional: false, basis: 'notice' });
  });

  test.each(vectors.add)('$from + $days by weekends alone = $withoutHolidays', ({ from, days, withoutHolidays }) => {
    expect(workingCalendar([]).addWorkingDays(from, days)).toEqual({ due: withoutHolidays, provisional: true, basis: 'statutoryOnly' });
  });

  test.each(Object.entries(vectors.workdaysInYear))('%s has %i working days', (year, count) => {
    expect(daysOf(Number(year)).filter((day) => prcCalendar.isWorkingDay(day))).toHaveLength(count);
  });

  // Its data and not its functions: those take a date for midnight UTC, the day before in the Americas.
  test.each([2025, 2026])('%i agrees with an independent calendar, day by day', (year) => {
    for (const day of daysOf(year)) {
      const working = day in chineseDays.workdays || (!isWeekend(day) && !(day in chineseDays.holidays));
      expect([day, prcCalendar.isWorkingDay(day)]).toEqual([day, working]);
    }
  });

  test('a period that leaves the announced years is provisional, and statutory days still count', () => {
    expect(prcCalendar.coverage(2026)).toContain('2026');
    expect(prcCalendar.coverage(2027)).toBeUndefined();
    expect(prcCalendar.addWorkingDays('2026-12-31', 1)).toEqual({ due: '2027-01-04', provisional: true, basis: 'statutoryOnly' });
    expect(prcCalendar.addWorkingDays('2026-12-30', 1).provisional).toBe(false);
  });

  test('a day count no deadline has is a mistake of the caller', () => {
    expect(() => prcCalendar.addWorkingDays('2026-05-01', -1)).toThrow(RangeError);
  });

  test('the due day is a working day, after the event, and later for more days', () => {
    fc.assert(fc.property(dates, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const { due } = prcCalendar.addWorkingDays(from, days);
      expect(prcCalendar.isWorkingDay(due)).toBe(true);
      expect(due > from).toBe(true);
      expect(prcCalendar.addWorkingDays(from, days + 1).due > due).toBe(true);
    }));
  });
});

describe('a pasted notice', () => {
  const text = `国务院办公厅关于2026年部分节假日安排的通知
    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
    三、清明节：4月4日（周六）至6日（周一）放假，共3天。
    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
    五、端午节：6月19日（周五）至21日（周日）放假，共3天。
    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

  test('yields the very days that ship', () => {
    const shipped = ANNOUNCED.find(({ year }) => year === 2026);
    expect(readNotice(text, 'pasted')).toEqual({ ok: true, year: { ...shipped, source: 'pasted' } });
  });

  test.each([
    ['关于放假的通知', 'noYear'],
    ['2026年通知', 'noHolidays'],
    ['2026年 一、元旦：1月1日至32日放假。', 'impossibleDay'],
    ['2027年 一、元旦：1月1日放假。1月4日（周日）上班。', 'impossibleDay'],
  ])('%s is refused as %s', (notice, problem) => {
    expect(readNotice(notice, 'pasted')).toMatchObject({ ok: false, problem });
  });

  test('covers its year once added', () => {
    const notice = readNotice('2027年通知。元旦：1月1日至3日放假。', 'pasted');
    const calendar = workingCalendar([...ANNOUNCED, ...(notice.ok ? [notice.year] : [])]);
    expect(calendar.addWorkingDays('2026-12-31', 1)).toEqual({ due: '2027-01-04', provisional: false, basis: 'notice' });
  });
});

describe('validity', () => {
  test.each(vectors.receiptExpiry)('issued $issued', ({ issued, validTo: end, renewFrom: renew }) => {
    expect(validTo(issued, 3)).toBe(end);
    expect(renewFrom(end, 90)).toBe(renew);
  });

  test.each([
    ['2026-06-01', 'valid'], ['2026-05-31', 'endsSoon'], ['2026-05-01', 'endsSoon'], ['2026-04-30', 'ended'],
  ])('a term to %s is %s on 1 May 2026', (end, state) => {
    expect(validityState(end, '2026-05-01', 30)).toBe(state);
  });
});

describe('civil dates', () => {
  test('days there and back', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      expect(plusDays(plusDays(date, days), -days)).toBe(date);
      expect(daysBetween(date, plusDays(date, days))).toBe(days);
    }));
  });

  test('years and months keep to days that exist', () => {
    fc.assert(fc.property(dates, fc.integer({ min: 0, max: 40 }), (date, count) => {
      for (const result of [plusYears(date, count), plusMonths(date, count)]) {
        const [year = 0, month = 0, day = 0] = result.split('-').map(Number);
        expect(isCivilDay(year, month, day)).toBe(true);
        expect(day <= Number(date.slice(8))).toBe(true);
      }
    }));
  });

  test('weekends, months, quarters', () => {
    expect(isWeekend('2026-11-22')).toBe(true);
    expect(isWeekend('2026-11-23')).toBe(false);
    expect(monthOf('2026-05-31')).toBe('2026-05');
    expect(['2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual(['2026-Q1', '2026-Q2', '2026-Q4']);
  });
});

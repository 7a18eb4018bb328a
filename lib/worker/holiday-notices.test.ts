import { beforeEach, expect, test } from 'vitest';
import { openRecords, problemsOf } from '../../tests/harness/records';
import { calendarInUse } from './calendar-in-use';
import { importNotice, removeNotice } from './holiday-notices';

// Invented: the notice of 2027 is not out. Weekend days are those of 2027.
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月20日（周六）上班。`;

let records: Awaited<ReturnType<typeof openRecords>>;
beforeEach(async () => (records = await openRecords()));

const keep = (text: string, source = '') => importNotice(records.desk, { text, source });

test('a pasted notice makes its year certain, its make-up days working days', async () => {
  const before = await calendarInUse(records.db);
  expect(before.addWorkingDays('2027-02-04', 1)).toMatchObject({ provisional: true });
  expect(await keep(NOTICE)).toMatchObject({ id: '2027' });
  const calendar = await calendarInUse(records.db);
  expect(calendar.coverage(2027)).toBe('国务院办公厅关于2027年部分节假日安排的通知');
  expect(calendar.addWorkingDays('2027-02-04', 1)).toEqual({ due: '2027-02-12', provisional: false, basis: 'notice' });
  expect(calendar.isWorkingDay('2027-02-20')).toBe(true);
});

test('a notice is replaced by a newer one of its year, removed, and brought back', async () => {
  await keep(NOTICE);
  await keep(NOTICE, '国办发明电〔2026〕99号');
  expect((await calendarInUse(records.db)).coverage(2027)).toBe('国办发明电〔2026〕99号');
  const { changeId } = await removeNotice(records.desk, '2027');
  expect((await calendarInUse(records.db)).coverage(2027)).toBeUndefined();
  await records.undo(changeId);
  expect((await calendarInUse(records.db)).coverage(2027)).toBe('国办发明电〔2026〕99号');
});

test.each([
  ['no notice', 'Dear customer, we are closed.', 'noticeNoYear'],
  ['a year alone', '2027年工作总结', 'noticeNoHolidays'],
  ['nothing', '', 'noticeNoYear'],
  ['a day that does not exist', '2027年：2月30日放假。', 'noticeImpossibleDay'],
  ['make-up days of another year', NOTICE.replace('2月20日（周六）上班', '2月22日（周六）上班'), 'noticeImpossibleDay'],
])('%s is refused beside the text and leaves nothing', async (_, text, code) => {
  expect(await problemsOf(keep(text))).toMatchObject([{ code, field: 'text' }]);
  expect(await records.db.holidayNotices.count()).toBe(0);
});

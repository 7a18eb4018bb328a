import { beforeEach, describe, expect, it } from 'vitest';
import { openRecords, problemsOf } from '../../tests/harness/records';
import { portalFile } from '../domain/portal-file';
import { taughtLabels } from '../domain/lesson';
import { lessonsAt, listLessons } from '../store/lessons';
import { importLessons, lessonSchema } from './lesson-file';
import { removeLessons, saveLesson } from './lessons';

const PLACE = { host: 'data.example', page: '/company/*' };
let records: Awaited<ReturnType<typeof openRecords>>;
beforeEach(async () => {
  records = await openRecords();
});

const teach = (label: string, meaning: string | null, place = PLACE) => saveLesson(records.desk, place, { label, meaning });
const kept = async () => (await listLessons(records.db)).map(({ host, page, label, meaning }) => [host, page, label, meaning]);

describe('lessons', () => {
  it('are kept by host, kind of page and label; the last on a label holds', async () => {
    await teach('信用等级：', 'creditLevel');
    await teach('信用等級', null);
    await teach('信用等级', 'phone', { host: 'data.example', page: '/list' });
    expect(await kept()).toEqual([['data.example', '/company/*', '信用等級', null], ['data.example', '/list', '信用等级', 'phone']]);
    expect(await lessonsAt(records.db, PLACE)).toHaveLength(1);
    expect(await lessonsAt(records.db, { host: 'other.example', page: '/company/*' })).toEqual([]);
  });

  it('go at one undo, and come back at another', async () => {
    const { changeId } = await teach('信用代号', 'uscc');
    const undone = await records.undo(changeId);
    expect(await kept()).toEqual([]);
    await records.undo(undone.changeId);
    expect(await kept()).toEqual([['data.example', '/company/*', '信用代号', 'uscc']]);
  });

  it('undone after a correction say again what was taught first', async () => {
    await teach('信用代号', 'uscc');
    const { changeId } = await teach('信用代号', 'phone');
    await records.undo(changeId);
    expect(await kept()).toEqual([['data.example', '/company/*', '信用代号', 'uscc']]);
  });

  it('are removed together or not at all', async () => {
    const { id } = await teach('信用代号', 'uscc');
    expect(await problemsOf(removeLessons(records.desk, [id, 'gone']))).toMatchObject([{ code: 'recordGone' }]);
    expect(await kept()).toHaveLength(1);
    const { changeId } = await removeLessons(records.desk, [id]);
    expect(await kept()).toEqual([]);
    await records.undo(changeId);
    expect(await kept()).toHaveLength(1);
  });

  it('have one key whatever order they were taught in', async () => {
    await teach('甲', 'uscc');
    await teach('乙', null);
    const lessons = await listLessons(records.db);
    expect(taughtLabels(lessons)).toEqual(taughtLabels(lessons.toReversed()));
    expect(taughtLabels([]).key).toBe('');
    expect(taughtLabels(lessons).key).not.toBe('');
  });
});

describe('a portal definition file', () => {
  const text = (more: object = {}): string => JSON.stringify({ format: 'countercheck-portal/1', hosts: ['data.example'], pages: [{ page: '/company/*', labels: { 信用代号: 'uscc', 序列: null } }], ...more }, null, 2);

  it('gives back what it was made from, in one step that undo takes back', async () => {
    await teach('信用代号', 'uscc');
    await teach('序列', null);
    const before = await kept();
    const file = JSON.stringify(portalFile('data.example', await listLessons(records.db)));
    await removeLessons(records.desk, (await listLessons(records.db)).map(({ id }) => id));
    const { changeId, lessons } = await importLessons(records.desk, file);
    expect([lessons, await kept()]).toEqual([2, before]);
    await records.undo(changeId);
    expect(await kept()).toEqual([]);
  });

  it('replaces what was taught of the same label, and holds for every host it names', async () => {
    await teach('信用代号', 'phone');
    await importLessons(records.desk, text({ hosts: ['data.example', 'mirror.example:8080'] }));
    expect(await kept()).toEqual([
      ['data.example', '/company/*', '信用代号', 'uscc'], ['data.example', '/company/*', '序列', null],
      ['mirror.example:8080', '/company/*', '信用代号', 'uscc'], ['mirror.example:8080', '/company/*', '序列', null],
    ]);
  });

  it.each([
    ['a field there is not', text({ pages: [{ page: '/a', labels: { 信用代号: 'usc' } }] }), '/pages/0/labels/信用代号', 'notOneOf'],
    ['a host with a scheme', text({ hosts: ['https://data.example'] }), '/hosts/0', 'form'],
    ['no host', text({ hosts: [] }), '/hosts', 'tooSmall'],
    ['another format', text({ format: 'countercheck-portal/9' }), '/format', 'notOneOf'],
    ['an unknown key', text({ selectors: ['#a'] }), '/', 'unknownKey'],
    ['a label that is no text', text({ pages: [{ page: '/a', labels: { 信用代号: 7 } }] }), '/pages/0/labels/信用代号', 'notOneOf'],
  ])('with %s is refused whole, by place', async (_what, file, path, fault) => {
    expect(await problemsOf(importLessons(records.desk, file))).toMatchObject([{ code: 'packWrong', params: { path, fault } }]);
    expect(await kept()).toEqual([]);
  });

  it('that is no JSON is refused by its line', async () => {
    expect(await problemsOf(importLessons(records.desk, '{\n"format": "x",\n}'))).toMatchObject([{ code: 'packNotJson', params: { line: 3 } }]);
  });

  it('has a published form that names every field', () => {
    const schema = lessonSchema();
    expect(JSON.parse(schema)).toMatchObject({ type: 'object' });
    expect(schema).toContain('creditLevel');
  });
});

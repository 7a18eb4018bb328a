// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { DocumentDoor } from '../entrypoints/portal.content/document-door';
import { NOTHING_TAUGHT, type TaughtLabels } from '../lib/domain/lesson';
import { sentLanguage } from '../lib/domain/reader-knowledge';
import { readerLanguage } from '../lib/portals/reader-language';

const LESSON: TaughtLabels = { key: 'lesson', labels: { 关务信誉级: 'creditLevel', 主体全名: 'legalName' } };

/** A page large enough to be read in turns. */
function fill(): void {
  const article = '<article><h4>通知</h4><p>第一条。</p><ul><li>公告</li><li>其他</li></ul><table><tr><td>潮汐</td><td>北三</td></tr></table></article>';
  document.body.innerHTML = `<table><tr><th>主体全名</th><td>泉州后渚报关有限公司</td></tr><tr><th>关务信誉级</th><td>认证企业</td></tr></table>${article.repeat(400)}`;
}

const doorOf = (): DocumentDoor => new DocumentDoor(document, {
  knowledge: async () => ({ ...sentLanguage(readerLanguage), taught: NOTHING_TAUGHT }),
  onReading: () => undefined,
  onStale: () => undefined,
});

it('what is taught while a page is read in turns holds: the reading under way is given up', async () => {
  fill();
  const door = doorOf();
  const underWay = door.refresh();
  await new Promise((resolve) => setTimeout(resolve));
  const answer = await door.read(LESSON);
  await underWay;
  expect(answer?.taught).toBe('lesson');
  expect(door.last()).toMatchObject({ revision: answer?.revision, reading: { subjects: [{ readings: [{ field: 'legalName' }, { field: 'creditLevel' }] }] } });
});

it('a door that was closed while it read tells nobody', async () => {
  fill();
  let told = 0;
  const door = new DocumentDoor(document, { knowledge: async () => ({ ...sentLanguage(readerLanguage), taught: NOTHING_TAUGHT }), onReading: () => void (told += 1), onStale: () => undefined });
  const underWay = door.refresh();
  await new Promise((resolve) => setTimeout(resolve));
  door.close();
  await underWay;
  expect(told).toBe(0);
});

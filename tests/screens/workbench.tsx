import { render } from 'preact';
import { packTexts } from '../../entrypoints/workbench/pack-texts';
import type { Settings } from '../../lib/domain/settings';
import { database } from '../../lib/store/live';
import { Workbench } from '../../lib/ui/workbench/workbench';
import { LESSONS } from './read-pages';
import { seedCheck, seedEvidence, seedFile, workbenchServices } from './records';

// The workbench by itself: workbench.html?language=zh_CN&theme=dark&empty=1#/parties

const asked = new URLSearchParams(location.search);
const settings = { language: asked.get('language') ?? 'en', theme: asked.get('theme') ?? 'auto' } as Partial<Settings>;
const services = workbenchServices(settings, { packs: packTexts() });

/** A picture the size of a window, with something on it. */
async function picture(): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
  const pen = canvas.getContext('2d')!;
  Object.assign(pen, { fillStyle: '#eef2f7' }).fillRect(0, 0, 1280, 720);
  Object.assign(pen, { fillStyle: '#1f4e79' }).fillRect(0, 0, 1280, 80);
  Object.assign(pen, { fillStyle: '#fff', font: '28px sans-serif' }).fillText('中国海关企业进出口信用信息公示平台', 40, 52);
  Object.assign(pen, { fillStyle: '#222', font: '22px sans-serif' });
  ['企业名称  广州岭澜进出口代理有限公司', '海关备案编码  44019609R7', '信用等级  常规企业'].forEach((line, index) => pen.fillText(line, 80, 160 + index * 56));
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  return new Uint8Array(await blob!.arrayBuffer());
}

async function seed(): Promise<void> {
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
  if (asked.get('empty') !== null) return;
  await services.client.send('samples/add', {});
  await seedCheck(db);
  await seedFile(services.client);
  await db.lessons.bulkPut(LESSONS);
  const bytes = await picture();
  await seedEvidence(db, 'evidence-1', bytes);
  await seedEvidence(db, 'evidence-2', bytes, { capturedAt: '2026-10-28T03:00:00.000Z', openFindings: 0 });
  await seedEvidence(db, 'evidence-3', bytes, {
    capturedAt: '2026-10-02T09:41:00.000Z', openFindings: 0, contentHash: 'd'.repeat(64), partyId: undefined, partyName: undefined,
    page: { url: 'http://credit.customs-gov.cn/detail.html', title: '企业信用信息公示', host: { kind: 'lookAlike', portal: 'credit-customs', host: 'credit.customs-gov.cn', resembles: 'credit.customs.gov.cn' } },
  });
}

await seed();
render(<Workbench services={services} />, document.getElementById('app')!);

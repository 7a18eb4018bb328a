import type { EvidenceRecord } from '../../lib/domain/evidence';
import { sha256Hex } from '../../lib/domain/digest';
import type { PartyFile } from '../../lib/domain/party-file';
import type { Observation } from '../../lib/domain/observation';
import { type ScreenClient, createClient } from '../../lib/messages/client';
import { type Handlers, answerMessage } from '../../lib/messages/router';
import type { Database } from '../../lib/store/database';
import { evidenceShelf } from '../../lib/store/evidence';
import { database } from '../../lib/store/live';
import { rememberCheck } from '../../lib/store/observations';
import type { SettingsPort } from '../../lib/ui/services';
import type { WorkbenchServices } from '../../lib/ui/workbench/services';
import { importLessons } from '../../lib/worker/lesson-file';
import { removeLessons } from '../../lib/worker/lessons';
import { packHandlers } from '../../lib/worker/pack-records';
import { recordHandlers } from '../../lib/worker/records';
import { fakeClient, fakeServices } from './fake-services';
import { ADDED } from './read-pages';
import { CHECK, DIFFERENCES } from './verdicts';

// The workbench over the real store and the worker's real record handlers, all in one page.

const DAY = '2026-11-23';
let ids = 0;

/** Answers edits as the worker does, over the page's own database. */
export function recordClient(settings: SettingsPort): ScreenClient {
  const desk = { database, now: () => `${DAY}T02:${String(ids % 60).padStart(2, '0')}:00.000Z`, today: () => DAY, newId: () => `id-${(ids += 1)}` };
  const handlers = {
    ...recordHandlers(desk),
    ...packHandlers({ ...desk, settings, judgeTabs: () => undefined }),
    'lesson/remove': ({ ids: lessons }) => removeLessons(desk, lessons),
    'lesson/import': ({ text }) => importLessons(desk, text),
    'portal/list': async () => ADDED,
  } as Partial<Handlers> as Handlers;
  const client = createClient(async (message) => answerMessage(handlers, message, { kind: 'screen' }));
  return { ...client, watchVerdict: fakeClient({}).watchVerdict };
}

const PACKS: WorkbenchServices['packs'] = [
  {
    id: 'article-2026', version: '1.0.0', title: 'Checklist for import and export agents, 2026', source: 'In-depth analysis of the qualifications of import and export agents (2026)',
    rules: [
      { id: 'LNK-01', kind: 'linkage', params: {}, severity: 'critical', title: 'Linkage effect', effectiveFrom: '2026-05-01', quote: 'If the agent’s credit level is lower than that of a core supplier, the treatment of the whole chain follows the lower level.', lawNote: 'No rule on a whole chain was found in public law; the nearest is that the lower level applies when measures conflict.' },
      { id: 'DYN-05', kind: 'claims-equal-page', params: {}, severity: 'critical', title: 'Level lower than the contract', quote: 'If the credit level shown is lower than stated in the contract, stop new orders and ask for an explanation in writing.' },
      { id: 'DYN-06', kind: 'expiry', params: {}, severity: 'warning', title: 'Digital certificate ends', effectiveFrom: '2026-05-01', effectiveTo: '2027-04-30', quote: 'Renew the digital certificate 90 days before it ends.' },
      { id: 'RISK-04', kind: 'info', params: { topic: 'oldRule', replacedBy: ['DYN-06'] }, severity: 'notice', title: 'Old rules: fine for no registration', quote: 'A fine of less than 5,000 yuan', lawNote: 'GACC Order 253 knows a warning and a fine up to CNY 10,000.' },
      { id: 'LIC-01', kind: 'trade-scope', params: {}, severity: 'notice', title: 'Business scope names import and export', quote: 'The business scope must contain the import and export of goods or technology.' },
    ],
  },
  { id: 'law-2026-04', version: '1.0.0', title: 'Public law as of April 2026', source: 'Order 282 and Announcement 34 of 2026', rules: [] },
];

/** Services of a workbench that stands alone. */
export function workbenchServices(settings: Parameters<typeof fakeServices>[1] = {}, over: Partial<WorkbenchServices> = {}): WorkbenchServices {
  const alone = fakeServices(fakeClient({}), settings);
  return {
    ...alone,
    client: recordClient(alone.settings),
    claimableFields: ['creditLevel', 'legalName', 'uscc', 'customsCode', 'aeoCode', 'certificateValidTo', 'legalRepresentative', 'businessScope', 'registrationStatus'],
    levelNames: ['高级认证企业', '认证企业', '常规企业', '失信企业', '严重失信企业'],
    packs: PACKS,
    holidayYears: [{ year: 2026, source: '国务院办公厅关于2026年部分节假日安排的通知，2025-11-04' }],
    exportEvidence: async () => undefined,
    verifyEvidence: async () => [],
    version: '0.1.0',
    today: () => DAY,
    ...over,
  };
}

/** Stores the check of the agent that differs, so that there is a last verdict. */
export async function seedCheck(db: Database): Promise<void> {
  const { url, title, host, readAt } = DIFFERENCES;
  const readings = CHECK.outcomes.flatMap(({ field, shown }) => shown.map(({ raw, state, frame, pair }) => ({ field, raw, state, frame, pair })));
  const observation: Observation = { id: 'observation-1', readAt, page: { url, title, host }, state: 'read', pairs: [], subjects: [{ key: 'only', readings }] };
  await rememberCheck(db, { observation, partyId: CHECK.partyId, check: { ...CHECK, findings: CHECK.findings.slice(1) }, checkedAt: '2026-10-28T03:00:00.000Z' });
  await rememberCheck(db, { observation, partyId: CHECK.partyId, check: CHECK });
}

/** Notes documents, a pending application and the business of the sample engagement, so that the dossier has every state. */
export async function seedFile(client: ScreenClient): Promise<void> {
  const file: PartyFile = {
    documents: [
      { document: 'businessLicence', present: true, on: '2026-10-01', source: '代理来函附件（示例）', has: ['usccAgrees'] },
      { document: 'powerOfAttorney', present: true, on: '2026-01-01', validTo: '2026-12-31', has: ['eSignature', 'namesClient'] },
      { document: 'qualificationScreenshot', present: true, on: '2026-11-02', has: ['aeoLevel', 'certificateValidTo'] },
      { document: 'supplyChainSafetySystem', present: true, on: '2026-09-20' },
    ],
    applications: [{ of: 'aeo', through: 'singleWindow', submittedOn: '2026-11-12' }, { of: 'filing', submittedOn: '2026-11-23' }],
    changes: [{ what: 'legalRepresentative', on: '2026-10-12' }],
    selfChecks: ['2026-08-02'],
  };
  await client.send('partyFile/save', { partyId: CHECK.partyId, file });
  const db = await database();
  const engagement = (await db.engagements.get('sample-engagement'))!;
  await db.engagements.put({ ...engagement, bonded: true, screenshotClause: false, plannedOn: '2026-12-28', signedOn: '2026-09-01' });
}

/** Stores one evidence record with the picture given. */
export async function seedEvidence(db: Database, id: string, picture: Uint8Array<ArrayBuffer>, over: Partial<EvidenceRecord> = {}): Promise<void> {
  const text = new TextEncoder();
  const files = [
    { path: 'screenshot-viewport.png', mime: 'image/png', role: 'screenshot', bytes: picture },
    { path: 'page.html', mime: 'text/html', role: 'snapshot', bytes: text.encode('<!doctype html><title>企业信用信息</title>') },
    { path: 'fields.json', mime: 'application/json', role: 'fields', bytes: text.encode('[]') },
    { path: 'check.json', mime: 'application/json', role: 'check', bytes: text.encode('{}') },
    { path: 'manifest.json', mime: 'application/json', role: 'manifest', bytes: text.encode('{"parts":[]}') },
  ] as const;
  const parts = await Promise.all(files.map(async ({ bytes, ...file }) => ({ ...file, bytes: bytes.length, sha256: await sha256Hex(bytes) })));
  const { url, title, host } = DIFFERENCES;
  await evidenceShelf(db).put(
    { id, capturedAt: '2026-11-23T02:15:00.000Z', page: { url, title, host }, partyId: CHECK.partyId, partyName: DIFFERENCES.partyName, pack: CHECK.pack, openFindings: 3,
      contentHash: 'c'.repeat(64), manifestHash: parts.at(-1)!.sha256, parts, checks: [{ id: 'transportProtected', result: 'notAvailable', detail: 'The portal answers over plain http.' }], ...over },
    files.map(({ path, bytes }) => ({ path, bytes })),
  );
}

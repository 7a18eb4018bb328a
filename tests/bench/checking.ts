import { judgeChain, type EngagementView } from '../../lib/checking/chain';
import { checkObservation } from '../../lib/checking/check-observation';
import { matchParty, type PartyLookup } from '../../lib/checking/match-party';
import type { Observation } from '../../lib/domain/observation';
import type { Claim, Party } from '../../lib/domain/party';
import type { PartyFile } from '../../lib/domain/party-file';
import type { Reading, Subject } from '../../lib/domain/reading';
import { normaliseName } from '../../lib/identifiers/enterprise-name';
import { findPack } from '../../lib/rules/packs';
import type { BenchRow } from './row';

const AT = '2026-11-01T00:00:00.000Z';
const ROUNDS = 60;
const pack = findPack('article-2026')!;

const code = (at: number): string => `44031${String(at).padStart(5, '0')}`;
const uscc = (at: number): string => `91440300MA${String(at).padStart(8, '0')}`;

function partyAt(at: number): Party {
  return {
    id: `p${at}`, legalName: `深圳第${at}号货运代理有限公司`, formerNames: [], uscc: uscc(at), customsCodes: [code(at)], roles: ['agent'],
    createdAt: AT, updatedAt: AT, revision: 1,
  };
}

/** Stored parties behind indexes, as the store has them. */
function stored(count: number): PartyLookup & { party(id: string): Party | undefined } {
  const parties = Array.from({ length: count }, (_, at) => partyAt(at));
  const index = (key: (party: Party) => string[]) => {
    const map = new Map<string, Party[]>();
    for (const party of parties) for (const value of key(party)) map.set(value, [...(map.get(value) ?? []), party]);
    return (value: string) => map.get(value) ?? [];
  };
  const byId = new Map(parties.map((party) => [party.id, party]));
  return {
    byUscc: index((party) => [party.uscc ?? '']),
    byCustomsCode: index((party) => party.customsCodes),
    byAeoCode: index(() => []),
    byEori: index(() => []),
    byName: index((party) => [normaliseName(party.legalName)]),
    party: (id) => byId.get(id),
  };
}

const CLAIMED = { legalName: '', creditLevel: '高级认证企业', address: '深圳市南山区海风路8号', legalRepresentative: '林海', certificateValidTo: '2028-03-31', businessScope: '货物进出口' };

function claimsOf(party: Party): Claim[] {
  return Object.entries({ ...CLAIMED, legalName: party.legalName }).map(([field, value]) => ({
    id: `${party.id}-${field}`, partyId: party.id, field, value, source: 'form', claimedOn: '2026-11-01', createdAt: AT, updatedAt: AT, revision: 1,
  }));
}

function subjectOf(party: Party): Subject {
  const shown = {
    legalName: party.legalName, uscc: party.uscc ?? '', customsCode: party.customsCodes[0] ?? '', creditLevel: '常规企业', address: '深圳市南山区海风路8号',
    legalRepresentative: '林海', customsCancelled: '正常', declarationValidTo: '2068-07-31', businessScope: '一般项目：货物进出口；国内货物运输代理。',
  };
  return { key: 'k', readings: Object.entries(shown).map(([field, raw], pair): Reading => ({ field, raw, state: 'shown', frame: 0, pair })) };
}

function observationOf(subject: Subject): Observation {
  const host = { kind: 'official', portal: 'credit-customs', host: 'credit.customs.gov.cn', transport: 'http' } as const;
  return { id: 'o', readAt: '2026-11-23T02:15:00.000Z', page: { url: 'http://credit.customs.gov.cn/', title: '', host }, state: 'read', pairs: [], subjects: [subject] };
}

/** A party's file as a compliance team keeps it: presence, terms and cadences are judged as well. */
const FILE: PartyFile = {
  documents: [{ document: 'powerOfAttorney', present: true, on: '2026-10-01', has: ['eSignature'] }, { document: 'qualificationScreenshot', present: true, on: '2026-11-02' }],
  changes: [{ what: 'legalRepresentative', on: '2026-09-18', filedOn: '2026-09-28' }],
  applications: [{ of: 'aeo', submittedOn: '2026-11-02' }],
  selfChecks: ['2026-08-02'], services: ['保税仓储'], annualVolumeUsd: 6_000_000, violations: 0,
};

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const milliseconds = (time: number): string => `${time.toFixed(2)} ms`;

/** Match and full check of one observation, once. */
async function matchAndCheck(parties: ReturnType<typeof stored>, at: number): Promise<number> {
  const subject = subjectOf(partyAt(at));
  const start = performance.now();
  const match = await matchParty(subject, parties);
  const party = match.kind === 'matched' ? parties.party(match.partyId) : undefined;
  if (party === undefined) throw new Error('the bench found no party');
  const { findings } = checkObservation({
    party, claims: claimsOf(party), observation: observationOf(subject), subjectKey: 'k', otherObservations: [], engagements: [], file: FILE, pack, asOf: '2026-11-23',
  });
  if (findings.length === 0) throw new Error('the bench found nothing');
  return performance.now() - start;
}

/** Times all sizes in turns, so that a busy moment of the machine hits each alike. */
async function checkRows(): Promise<BenchRow[]> {
  const sizes = [10, 1000, 100_000];
  const stores = sizes.map((size) => ({ size, parties: stored(size), times: [] as number[] }));
  for (let round = 0; round < ROUNDS + 10; round += 1) {
    for (const { size, parties, times } of stores) {
      const time = await matchAndCheck(parties, (round * 7919) % size);
      if (round >= 10) times.push(time);
    }
  }
  const [few, ...more] = stores.map(({ size, times }) => ({ size, time: median(times) }));
  return more.map(({ size, time }) => ({
    what: `check of one observation, ${size.toLocaleString('en')} stored parties`,
    ratio: time / (few?.time ?? time),
    budget: 1.5,
    detail: `match and all ${pack.rules.length} rules: ${milliseconds(time)}, with ${few?.size} parties ${milliseconds(few?.time ?? 0)}`,
  }));
}

function chainOf(count: number): EngagementView {
  const levels = ['高级认证企业', '认证企业', '常规企业'];
  return {
    id: 'e', name: '供应链',
    members: Array.from({ length: count }, (_, at) => ({
      partyId: `p${at}`, name: `企业${at}`, role: at % 2 === 0 ? 'agent' as const : 'coreSupplier' as const,
      level: { text: levels[at % 3] ?? '认证企业', basis: 'shown' as const, on: '2026-11-20', portal: 'credit-customs' },
    })),
  };
}

/** One party against one page by every rule of the default pack, with file and chain; the share of a tenth of what a person notices. */
function partyRow(): BenchRow {
  const party = partyAt(7);
  const input = {
    party, claims: claimsOf(party), observation: observationOf(subjectOf(party)), subjectKey: 'k', otherObservations: [],
    engagements: [{ ...chainOf(5), members: [...chainOf(5).members, { partyId: party.id, name: party.legalName, role: 'agent' as const }] }], file: FILE, pack, asOf: '2026-11-23',
  };
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    checkObservation(input);
    return performance.now() - start;
  });
  const time = median(times.slice(10));
  return { what: `full check of one party, ${pack.rules.length} rules, share of 10 ms`, ratio: time / 10, budget: 1, detail: milliseconds(time) };
}

function linkageRow(): BenchRow {
  const view = chainOf(500);
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    judgeChain(view, { asOf: '2026-11-23', staleAfterDays: 92 });
    return performance.now() - start;
  });
  const time = median(times.slice(10));
  return { what: 'linkage of 500 members, share of 50 ms', ratio: time / 50, budget: 1, detail: milliseconds(time) };
}

/** Match, check and linkage, each against the same work on little. */
export async function benchChecking(): Promise<BenchRow[]> {
  return [...(await checkRows()), partyRow(), linkageRow()];
}

import { judgeChain } from '../lib/checking/chain';
import { checkObservation, linkageTerms } from '../lib/checking/check-observation';
import { drawUpDossier } from '../lib/checking/dossier';
import { engagementView, type KnownParty } from '../lib/checking/engagement-view';
import { estimateExposure, openInEngagement } from '../lib/checking/exposure';
import { matchParty, type PartyLookup } from '../lib/checking/match-party';
import { summariseSubject } from '../lib/checking/subject-summary';
import { wholeChain } from '../lib/checking/whole-chain';
import type { Finding, PartyMatch } from '../lib/domain/check';
import type { Exposure } from '../lib/domain/exposure';
import type { Observation } from '../lib/domain/observation';
import type { Engagement, Party } from '../lib/domain/party';
import type { Dossier } from '../lib/domain/party-file';
import type { Subject } from '../lib/domain/reading';
import type { Reason } from '../lib/domain/reasons';
import { nameKeys } from '../lib/identifiers/enterprise-name';
import { normaliseEori } from '../lib/identifiers/eori';
import { normaliseCode } from '../lib/identifiers/identifier';
import english from '../lib/locales/en.json';
import { createTranslator } from '../lib/locales/translate';
import { reasonSentence } from '../lib/ui/sentences';
import { linesOf } from '../lib/rules/json-place';
import { packJsonSchema } from '../lib/rules/json-schema';
import type { SchemaProblem } from '../lib/rules/schema';
import { type JudgeCase, parseCase } from './judge-case';
import { readJsonFile } from './json-file';
import { tryExamples } from './pack-examples';

const USAGE = 'Usage: npm run --silent judge -- CASE.json, or --examples PACK.json   (--help describes both)';
const HELP = `${USAGE}

Compares claims with what pages showed, judges by a rule pack as of a day, and prints the result as JSON.

A case file is one JSON object:
  asOf          the day to judge for, "2026-11-23"
  pack          id of a shipped rule pack ("article-2026" when left out), or a whole rule pack
  parties       [{ id, legalName, formerNames?, uscc?, customsCodes?, aeoCode?, eoris?, roles?, file? }]
                roles: "agent", "client", "coreSupplier"
                file: { documents?: [{ document, present, on?, year?, source?, has?, validTo? }], changes?: [{ what, on, filedOn? }],
                  applications?: [{ of, through?, submittedOn, formOn?, reviewedOn?, decidedOn? }], selfChecks?, services?,
                  annualVolumeUsd?, violations? }; without it documents, terms and cadences are not judged
  engagements   [{ id, name?, clientId, agentIds?, coreSupplierIds?, goodsValue?, plannedOn?, bonded?, screenshotClause?, signedOn? }]
                goodsValue: { amount, currency: "CNY" }; with plannedOn it yields what open findings may cost
  claims        [{ partyId, field, value, source?, sourceNote?, claimedOn? }]        optional; claimedOn is asOf when left out
  observations  [{ id?, readAt, page: { url, title? }, state?, partyId?, subjects: [{ key?, readings }] }]
                readAt: "2026-11-23T02:15:00Z"; state: "read" when left out
                readings: [{ field, raw, state?, row? }]; state: "shown" when left out, or "masked", "picture", "loading"…
                partyId: whose page it is, as a person confirmed it; without it codes decide
Whether a page is official is judged from its url, unless page.host says so as in an exported observation.
Field names are those of lib/fields: legalName, uscc, customsCode, creditLevel, …

With --examples the file is a rule pack: its form is checked, every example of every rule is judged, and what came out is printed.
A pack may take over a shipped one: { id, version, title, source, extends: "article-2026", drop?: [ids], change?: { id: { params?, severity? } }, rules? }.
With --schema the form of a rule pack is printed as JSON Schema, for editors.

Exit code 0; 1 when the case cannot be judged; 2 for bad usage.`;

/**
 * Judges a case file and prints outcomes, findings and chains as JSON. The schema is that of
 * `HELP` (and judge-case.ts). Exit code 0; 1 with one line a problem on stderr; 2 for bad usage.
 */
export default async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  if (args.includes('--schema')) {
    console.log(JSON.stringify(packJsonSchema(), null, 2));
    return 0;
  }
  const [file, ...more] = args.filter((arg) => arg !== '--examples');
  if (file === undefined || more.length > 0 || file.startsWith('--')) return fail([USAGE], 2);
  const source = readJsonFile(file);
  if (!source.ok) return fail([source.problem], 1);
  if (args.includes('--examples')) return runExamples(file, source);
  const parsed = parseCase(source.json);
  if (!parsed.ok) return fail(problemLines(file, source.text, parsed.problems), 1);
  console.log(JSON.stringify(await judge(parsed.value), null, 2));
  return 0;
}

/** Judges every example of a rule pack; exit code 1 when one comes out otherwise than it says. */
function runExamples(file: string, { text, json }: { text: string; json: unknown }): number {
  const tried = tryExamples(json);
  if (!tried.ok) return fail(problemLines(file, text, tried.problems), 1);
  console.log(JSON.stringify(tried.value, null, 2));
  const failed = tried.value.filter(({ ok }) => !ok);
  return failed.length === 0 ? 0 : fail(failed.map(({ rule, name, expected, found }) => `${file}: rule ${rule}, example "${name}": expected ${expected.join(', ') || 'nothing'}, found ${found.join(', ') || 'nothing'}. Correct the rule or the example.`), 1);
}

function problemLines(file: string, text: string, problems: readonly SchemaProblem[]): string[] {
  const lines = linesOf(text, problems.map(({ path }) => path));
  return problems.map(({ path, problem }, at) => `${file}: line ${lines[at]}: ${path === '' ? 'the whole' : path} ${problem}. Correct it; --help describes the form.`);
}

function fail(lines: readonly string[], code: number): number {
  for (const line of lines.slice(0, 20)) console.error(line);
  if (lines.length > 20) console.error(`… and ${lines.length - 20} more.`);
  return code;
}

/** Party look-up over the case's own list. */
function lookupIn({ parties }: JudgeCase): PartyLookup {
  return {
    byUscc: (code) => parties.filter(({ uscc }) => uscc !== undefined && normaliseCode(uscc) === code),
    byCustomsCode: (code) => parties.filter(({ customsCodes }) => customsCodes.map(normaliseCode).includes(code)),
    byAeoCode: (code) => parties.filter(({ aeoCode }) => aeoCode !== undefined && normaliseCode(aeoCode) === code),
    byEori: (code) => parties.filter(({ eoris = [] }) => eoris.map(normaliseEori).includes(code)),
    byName: (name) => parties.filter(({ legalName, formerNames }) => [legalName, ...formerNames].flatMap(nameKeys).includes(name)),
  };
}

/** A page that shows no company still has its line in the result. */
const NO_SUBJECT: Subject = { key: '', readings: [] };

interface Matched {
  observation: Observation;
  subject: Subject;
  match: PartyMatch;
}

async function matchAll(judged: JudgeCase): Promise<Matched[]> {
  const lookup = lookupIn(judged);
  const pairs = judged.observations.flatMap((observation) => {
    const subjects = observation.subjects.length > 0 ? observation.subjects : [NO_SUBJECT];
    return subjects.map((subject) => ({ observation, subject }));
  });
  return Promise.all(pairs.map(async ({ observation, subject }) => {
    const confirmed: PartyMatch | undefined = observation.partyId === undefined ? undefined : { kind: 'matched', partyId: observation.partyId, by: 'confirmed' };
    return { observation, subject, match: confirmed ?? (await matchParty(subject, lookup)) };
  }));
}

const t = createTranslator('en', english);

function inWords<T extends { reason: Reason }>(entry: T): T & { sentence?: string } {
  return t.find(`reason.${entry.reason.code}`) === undefined ? entry : { ...entry, sentence: reasonSentence(t, entry.reason) };
}

/** The latest observation of a party on each portal. */
function latestOf(partyId: string, matched: readonly Matched[]): Observation[] {
  const own = matched.filter(({ match }) => match.kind === 'matched' && match.partyId === partyId).map(({ observation }) => observation);
  const sorted = own.filter(({ page }) => page.host.kind === 'official').toSorted((a, b) => Date.parse(a.readAt) - Date.parse(b.readAt));
  return [...new Map(sorted.map((observation) => [observation.page.host.kind === 'official' ? observation.page.host.portal : '', observation])).values()];
}

function checkOne({ observation, subject, match }: Matched, judged: JudgeCase, matched: readonly Matched[]) {
  const head = { observation: observation.id, host: observation.page.host, state: observation.state, subject: summariseSubject(subject), match };
  const party = match.kind === 'matched' ? judged.parties.find(({ id }) => id === match.partyId) : undefined;
  if (!party) return head;
  const { outcomes, findings, chains } = checkObservation({
    party,
    claims: judged.claims.filter(({ partyId }) => partyId === party.id),
    observation,
    subjectKey: subject.key,
    otherObservations: latestOf(party.id, matched),
    engagements: viewsOf(judged, matched),
    file: judged.files.get(party.id),
    pack: judged.pack,
    asOf: judged.asOf,
  });
  return { ...head, party: party.id, outcomes: outcomes.map(inWords), findings: findings.map(inWords), chains };
}

function viewsOf(judged: JudgeCase, matched: readonly Matched[]) {
  const known = (partyId: string): KnownParty | undefined => {
    const party = judged.parties.find(({ id }) => id === partyId);
    return party && { party, claims: judged.claims.filter((claim) => claim.partyId === partyId), observations: latestOf(partyId, matched) };
  };
  const views = judged.engagements.map((engagement) => engagementView(engagement, known));
  return views.map((view) => wholeChain(view, views));
}

/** What the open findings of an engagement's members may cost. */
function exposureOf({ id, clientId, agentIds, coreSupplierIds, goodsValue, plannedOn }: Engagement, findings: readonly Finding[], { pack, asOf }: JudgeCase): Exposure {
  const members = new Set([clientId, ...agentIds, ...coreSupplierIds]);
  const open = openInEngagement(id, findings.filter(({ partyId }) => members.has(partyId)));
  return estimateExposure(pack, open, { asOf, ...(goodsValue && { goodsValue: goodsValue.amount }), ...(plannedOn !== undefined && { plannedOn }) });
}

function dossierOf(party: Party, judged: JudgeCase, matched: readonly Matched[]): Dossier {
  const { pack, asOf } = judged;
  const claims = judged.claims.filter(({ partyId }) => partyId === party.id);
  const engagements = judged.engagements.filter(({ agentIds }) => agentIds.includes(party.id)).map((engagement) => engagementView(engagement, () => undefined));
  return drawUpDossier({ party, claims, engagements, observations: latestOf(party.id, matched), file: judged.files.get(party.id), pack, asOf });
}

async function judge(judged: JudgeCase) {
  const matched = await matchAll(judged);
  const terms = { asOf: judged.asOf, ...linkageTerms(judged.pack) };
  const checks = matched.map((one) => checkOne(one, judged, matched));
  const findings = checks.flatMap((check) => ('findings' in check ? check.findings : []));
  return {
    asOf: judged.asOf,
    pack: { id: judged.pack.id, version: judged.pack.version },
    checks,
    chains: viewsOf(judged, matched).map((view) => judgeChain(view, terms)),
    exposures: judged.engagements.map((engagement) => ({ engagement: engagement.id, ...exposureOf(engagement, findings, judged) })),
    dossiers: judged.parties.filter(({ id }) => judged.files.has(id)).map((party) => ({ party: party.id, ...dossierOf(party, judged, matched) })),
  };
}

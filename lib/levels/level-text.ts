import type { CivilDate } from '../domain/time';
import { LEVEL_NAMES, type LevelName } from './names';
import { type LevelId, type Scheme, schemeOf, type SchemeId, schemeOn, SCHEMES } from './schemes';

/** What to know about a level name besides the level. */
export type LevelFlag =
  /** No scheme has used the name since `on`. */
  | { code: 'abolished'; on: CivilDate }
  /** The name was introduced on `on`, after the day it is read for. */
  | { code: 'notYet'; on: CivilDate }
  /** Market speech for a level that was abolished; the nearest level is 认证企业 since 2026-04-01. */
  | { code: 'articleTerm' }
  /** A class of order 170; of `legacyReassessed` classes no successor can be told. */
  | { code: 'legacy' }
  | { code: 'legacyReassessed' }
  /** The words say what the enterprise is not. */
  | { code: 'negation' };

/** A text read as a credit level. */
export type LevelText =
  | { kind: 'level'; level: LevelId; scheme?: SchemeId; flags: LevelFlag[] }
  /** The words fit several levels of that day's scheme. */
  | { kind: 'ambiguous' }
  /** 未认证, "not certified": no level is named. */
  | { kind: 'negated' }
  | { kind: 'unknown' }
  | { kind: 'none' };

const NEGATION = /(?:非|未|无|無|不是|不属于|不屬於|撤销|撤銷|取消|暂停|暫停|not|non|never|revoked|suspended)[^\p{L}]*$/iu;
// AEO alone meant 高级认证企业 under order 251; before and after, two levels are AEOs.
const AEO_ALONE = new Set(['AEO', 'AEO企业', 'AEO企業', 'AEO认证', 'AEO認證', 'AEO认证企业', 'AEO認證企業', 'AEOENTERPRISE', 'AEOCERTIFIED', 'AEO认证企业(AEO)']);
// What may stand around a name without changing it. Anything else (拟申请, 原, 曾) makes the text unreadable as a level.
const NEUTRAL = new RegExp(
  '^(?:中国|中國|海关|海關|企业|企業|信用|等级|等級|级别|級別|管理|类别|類別|AEO|我司|本公司|公司|为|為|是|系|属于|屬於|LEVEL|STATUS|CUSTOMS|CREDIT|RATING|GRADE|ENTERPRISE|THE|IS|AN|A|[():,。.;/-])*$',
  'u',
);

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u200B-\u200F\uFEFF]/gu, '').toUpperCase();
}

const byLength = LEVEL_NAMES.map((name) => ({ ...name, folded: fold(name.text) })).sort((a, b) => b.folded.length - a.folded.length);
const exact = new Map(byLength.map((name) => [name.folded, name]));

function datesFlag(schemes: readonly Scheme[], asOf: CivilDate): LevelFlag | undefined {
  const first = schemes[0]?.from;
  const until = schemes.at(-1)?.to;
  if (first !== undefined && asOf < first) return { code: 'notYet', on: first };
  if (until === undefined || asOf <= until) return undefined;
  return { code: 'abolished', on: SCHEMES.find((scheme) => scheme.from > until)?.from ?? until };
}

function flagsOf(name: LevelName, asOf: CivilDate): LevelFlag[] {
  if (name.note === 'legacy' || name.note === 'legacyReassessed') return [{ code: name.note }];
  const flag = datesFlag((name.schemes ?? []).map(schemeOf), asOf);
  if (flag?.code === 'abolished' && name.note === 'articleTerm') return [{ code: 'articleTerm' }];
  const negation: LevelFlag[] = name.note === 'negation' ? [{ code: 'negation' }] : [];
  return flag ? [flag, ...negation] : negation;
}

/** The scheme a name is of: that of the day where it knows the name, else the last that did. */
function schemeFor(name: LevelName, asOf: CivilDate): SchemeId | undefined {
  const current = schemeOn(asOf)?.id;
  if (name.schemes === undefined) return current;
  return name.schemes.find((scheme) => scheme === current) ?? name.schemes.at(-1);
}

function readName(name: LevelName, asOf: CivilDate): LevelText {
  const flags = flagsOf(name, asOf);
  // Before order 282 certified enterprises were of two kinds: the bare name fits both.
  if (name.level === 'certified' && flags.some((flag) => flag.code === 'notYet')) return { kind: 'ambiguous' };
  const scheme = schemeFor(name, asOf);
  return { kind: 'level', level: name.level, ...(scheme && { scheme }), flags };
}

function readAeoAlone(asOf: CivilDate): LevelText {
  return schemeOn(asOf)?.id === 'gacc-251-2021'
    ? { kind: 'level', level: 'advancedCertified', scheme: 'gacc-251-2021', flags: [] }
    : { kind: 'ambiguous' };
}

/** The longest name in the text, where only neutral words stand around it. */
function readAround(text: string, asOf: CivilDate): LevelText {
  for (const name of byLength) {
    const at = text.indexOf(name.folded);
    if (at < 0) continue;
    const [before, after] = [text.slice(0, at), text.slice(at + name.folded.length)];
    if (NEGATION.test(before)) return { kind: 'negated' };
    if (NEUTRAL.test(before) && NEUTRAL.test(after)) return readName(name, asOf);
    // A shorter name inside this one would misread it: 认证企业 in 高级认证企业.
    return { kind: 'unknown' };
  }
  return { kind: 'unknown' };
}

/**
 * Reads a text as a credit level for a day: exact names in any language first, then the longest
 * name with nothing but neutral words around it. A name outside the dates of its schemes is read
 * and flagged, never mapped in silence.
 */
export function readLevel(text: string, asOf: CivilDate): LevelText {
  const folded = fold(text);
  if (/^[-—/]*$/u.test(folded)) return { kind: 'none' };
  const name = exact.get(folded);
  if (name) return readName(name, asOf);
  if (AEO_ALONE.has(folded)) return readAeoAlone(asOf);
  if (/^(?:未|无|無|非|不是|NOT|NON)/u.test(folded)) return { kind: 'negated' };
  return readAround(folded, asOf);
}

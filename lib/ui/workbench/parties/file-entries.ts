import type { DocumentPart, DocumentRecord, PartyFile } from '../../../domain/party-file';
import type { Payload } from '../../../messages/protocol';
import type { Row } from './entry-rows';

/** A party's file as its form holds it. */
export interface FileEntries {
  documents: readonly Row[];
  changes: readonly Row[];
  applications: readonly Row[];
  selfChecks: readonly Row[];
  services: string;
  annualVolumeUsd: string;
  violations: string;
}

const asText = (value: unknown): string => (value === undefined ? '' : String(value));
const rowOf = (record: object): Row => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, asText(value)]));

/** The entries of a file as it is kept; of one nobody has begun, all empty. */
export function entriesOf(file: PartyFile = {}): FileEntries {
  return {
    documents: (file.documents ?? []).map(({ has = [], present, ...record }) => ({ ...rowOf(record), present: present ? 'yes' : 'no', has })),
    changes: (file.changes ?? []).map(rowOf),
    applications: (file.applications ?? []).map(rowOf),
    selfChecks: (file.selfChecks ?? []).map((on) => ({ on })),
    services: (file.services ?? []).join('\n'),
    annualVolumeUsd: asText(file.annualVolumeUsd),
    violations: asText(file.violations),
  };
}

/** The texts of a row that say something. */
const said = (row: Row): Record<string, string> => Object.fromEntries(Object.entries(row).flatMap(([key, value]) => (typeof value === 'string' && value.trim() !== '' ? [[key, value.trim()]] : [])));

function documentOf(row: Row): DocumentRecord {
  const { year, present, ...texts } = said(row);
  const has = typeof row['has'] === 'string' ? [] : ((row['has'] ?? []) as DocumentPart[]);
  return { ...(texts as Pick<DocumentRecord, 'document'>), present: present === 'yes', ...(year !== undefined && { year: Number(year) }), ...(has.length > 0 && { has }) };
}

/** A number typed with or without commas; `undefined` for none, NaN for what is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  return plain === '' ? undefined : Number(plain);
}

/** The file the form's entries say. Days are looked at by the worker. */
export function fileOf(entries: FileEntries): Payload<'partyFile/save'>['file'] {
  const rows = <T>(list: readonly Row[], blank: Partial<T>) => list.map((row) => ({ ...blank, ...said(row) }) as T);
  const { annualVolumeUsd, violations } = { annualVolumeUsd: numberOf(entries.annualVolumeUsd), violations: numberOf(entries.violations) };
  return {
    documents: entries.documents.map(documentOf),
    changes: rows<NonNullable<PartyFile['changes']>[number]>(entries.changes, { on: '' }),
    applications: rows<NonNullable<PartyFile['applications']>[number]>(entries.applications, { submittedOn: '' }),
    selfChecks: entries.selfChecks.map((row) => said(row)['on'] ?? ''),
    services: entries.services.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    ...(annualVolumeUsd !== undefined && { annualVolumeUsd }),
    ...(violations !== undefined && { violations }),
  };
}

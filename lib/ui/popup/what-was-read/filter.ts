import type { ReadPair } from '../../../domain/what-was-read';

/** The kinds of pairs a person looks for. */
export const GROUPS = ['all', 'compared', 'notCompared', 'unknown', 'taught'] as const;
export type Group = (typeof GROUPS)[number];

const IN_GROUP: Readonly<Record<Group, (pair: ReadPair) => boolean>> = {
  all: () => true,
  compared: ({ use }) => use.code === 'compared',
  notCompared: ({ use, meaning }) => use.code !== 'compared' && (meaning.kind === 'field' || meaning.kind === 'ignored'),
  unknown: ({ meaning }) => meaning.kind === 'unknown' || meaning.kind === 'notALabel',
  taught: ({ lesson }) => lesson !== undefined,
};

/** How many pairs each group has. */
export function countGroups(pairs: readonly ReadPair[]): Record<Group, number> {
  return Object.fromEntries(GROUPS.map((group) => [group, pairs.filter(IN_GROUP[group]).length])) as Record<Group, number>;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The pairs of a group that hold the words searched for: in label, value, section, or the name of the field. */
export function filterPairs(pairs: readonly ReadPair[], group: Group, search: string, nameOf: (field: string) => string): ReadPair[] {
  const wanted = fold(search.trim());
  const holds = ({ label, value, section = '', meaning }: ReadPair): boolean =>
    [label, value, section, meaning.kind === 'field' ? nameOf(meaning.field) : ''].some((text) => fold(text).includes(wanted));
  return pairs.filter((pair) => IN_GROUP[group](pair) && (wanted === '' || holds(pair)));
}

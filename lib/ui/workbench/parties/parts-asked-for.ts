import type { PackText } from '../../../domain/rule-pack';

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The parts the rules of some packs look for, by document. */
export function partsAskedFor(packs: readonly PackText[]): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  for (const { params } of packs.flatMap(({ rules }) => rules)) {
    for (const document of listOf(params['documents'])) {
      asked.set(document, new Set([...(asked.get(document) ?? []), ...listOf(params['has']), ...listOf(params['hasOneOf'])]));
    }
  }
  return asked;
}

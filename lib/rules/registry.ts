import type { RuleKind } from './kind';

const modules = import.meta.glob<RuleKind>(['./kinds/*.ts', '!./kinds/*.test.ts'], { eager: true, import: 'default' });

/** Every rule kind there is a file for, by id. */
export const kinds: ReadonlyMap<string, RuleKind> = new Map(Object.values(modules).map((kind) => [kind.id, kind]));

import { type FieldDefinition, fieldIdOf } from '../domain/field';
import type { FieldId } from '../domain/reading';

// What screens need of a field without its parser, and not a byte more: a module that a screen
// imports whole is loaded by all screens that share a chunk with it.
const kinds = import.meta.glob<FieldDefinition['kind']>(
  ['./*.ts', '!./registry.ts', '!./labels.ts', '!./field-kinds.ts', '!./*.test.ts'],
  { eager: true, import: 'kind' },
);
const claimable = import.meta.glob<boolean>(
  ['./*.ts', '!./registry.ts', '!./labels.ts', '!./field-kinds.ts', '!./*.test.ts'],
  { eager: true, import: 'claimable' },
);

/** How screens set each field. */
export const fieldKinds: Readonly<Record<FieldId, FieldDefinition['kind']>> = Object.fromEntries(
  Object.entries(kinds).map(([path, kind]) => [fieldIdOf(path), kind]),
);

/** Fields a claim may be entered for by hand. */
export const claimableFields: readonly FieldId[] = Object.keys(claimable).filter((path) => claimable[path]).map(fieldIdOf);

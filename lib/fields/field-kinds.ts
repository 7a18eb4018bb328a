import { type FieldDefinition, fieldIdOf } from '../domain/field';
import type { FieldId } from '../domain/reading';

const modules = import.meta.glob<FieldDefinition['kind']>(
  ['./*.ts', '!./registry.ts', '!./labels.ts', '!./field-kinds.ts', '!./*.test.ts'],
  { eager: true, import: 'kind' },
);

/** How screens set each field, without its parser: what the popup needs, and not a byte more. */
export const fieldKinds: Readonly<Record<FieldId, FieldDefinition['kind']>> = Object.fromEntries(
  Object.entries(modules).map(([path, kind]) => [fieldIdOf(path), kind]),
);

import type { FieldDefinition } from '../domain/field';
import type { FieldId } from '../domain/reading';

const modules = import.meta.glob<FieldDefinition>(
  ['./*.ts', '!./registry.ts', '!./labels.ts', '!./field-kinds.ts', '!./*.test.ts'],
  { eager: true, import: 'default' },
);

/** Every field there is a file for, by id. */
export const fields: ReadonlyMap<FieldId, FieldDefinition> = new Map(
  Object.values(modules).map((field) => [field.id, field]),
);

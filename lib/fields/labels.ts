import { fieldIdOf } from '../domain/field';
import type { FieldId } from '../domain/reading';

const modules = import.meta.glob<readonly string[]>(
  ['./*.ts', '!./registry.ts', '!./labels.ts', '!./field-kinds.ts', '!./*.test.ts'],
  { eager: true, import: 'labels' },
);

/**
 * The names every field goes by on official pages and in claims: Chinese and English, of every age.
 * As printed, in simplified characters; the reader normalises both sides and takes traditional
 * characters for simplified ones. The only module of this folder the content script imports: no
 * parser comes with it.
 */
export const fieldLabels: Readonly<Record<FieldId, readonly string[]>> = Object.fromEntries(
  Object.entries(modules).map(([path, labels]) => [fieldIdOf(path), labels]),
);

import { expect, test } from 'vitest';
import { packJsonSchema } from './json-schema';
import { kinds } from './registry';

interface RuleForm {
  properties: { kind: { const: string }; params: { properties?: Record<string, unknown>; required?: string[]; additionalProperties?: boolean } };
  required: string[];
}

test('the published form ties the parameters of a rule to its kind', () => {
  const { $defs, anyOf } = packJsonSchema() as { $defs: { rule: { anyOf: RuleForm[] } }; anyOf: { required: string[] }[] };
  const forms = new Map($defs.rule.anyOf.map((form) => [form.properties.kind.const, form]));
  expect([...forms.keys()].sort()).toEqual([...kinds.keys()].sort());
  expect(forms.get('expiry')?.properties.params).toMatchObject({ required: ['field', 'warnDays'], additionalProperties: false });
  expect(forms.get('expiry')?.required).toContain('quote');
  expect(anyOf.map(({ required }) => required.includes('extends'))).toEqual([false, true]);
});

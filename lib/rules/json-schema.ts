import { overlaySchema, packSchema, ruleSchema } from './pack-schema';
import { kinds } from './registry';
import { z } from './schema';

type JsonSchema = Record<string, unknown>;

/** The form of a rule of each kind: the kind's name decides the form of the parameters. */
function ruleByKind(): JsonSchema[] {
  const { properties, ...rule } = bare(z.toJSONSchema(ruleSchema, { io: 'input' }));
  return [...kinds.values()].map((kind) => ({
    ...rule,
    properties: { ...(properties as JsonSchema), kind: { const: kind.id }, params: bare(z.toJSONSchema(kind.params, { io: 'input' })) },
  }));
}

/** Without the line that names the dialect, which stands once at the top. */
function bare(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
}

/**
 * The form of a rule pack as JSON Schema (draft 2020-12), for editors: a whole pack, or one that
 * takes over another. Whether dates exist and ids repeat only `parsePack` tells.
 */
export function packJsonSchema(): JsonSchema {
  const withRules = (schema: JsonSchema): JsonSchema => {
    const properties = { ...(schema['properties'] as JsonSchema), rules: { type: 'array', maxItems: 500, items: { $ref: '#/$defs/rule' } } };
    return { ...bare(schema), properties };
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Rule pack',
    anyOf: [packSchema, overlaySchema].map((schema) => withRules(z.toJSONSchema(schema, { io: 'input' }))),
    $defs: { rule: { anyOf: ruleByKind() } },
  };
}

import * as z from 'zod/mini';
import { PORTAL_FILE_FORMAT, type PortalFile } from '../domain/portal-file';

z.config({ jitless: true });

const short = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** A host as addresses have it: no scheme, no path, lower case. */
const host = z.string().check(z.maxLength(260), z.regex(/^[a-z0-9.-]+(?::\d{1,5})?$/));

/** The form of a portal definition file over the fields there are. */
export function portalFileSchema(fields: readonly string[]): z.ZodMiniType<PortalFile> {
  const meaning = z.nullable(z.enum(fields as [string, ...string[]]));
  const page = z.strictObject({ page: short(300), labels: z.record(short(200), meaning) });
  return z.strictObject({
    $schema: z.optional(z.string()),
    format: z.literal(PORTAL_FILE_FORMAT),
    hosts: z.array(host).check(z.minLength(1), z.maxLength(50)),
    pages: z.array(page).check(z.minLength(1), z.maxLength(200)),
  });
}

/** The published form of a portal definition file as JSON Schema, for editors. */
export function portalFileJsonSchema(fields: readonly string[]): string {
  return `${JSON.stringify(z.toJSONSchema(portalFileSchema(fields)), null, 2)}\n`;
}

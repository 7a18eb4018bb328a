import { readDate } from '../calendar/date-text';
import { CHANNELS, DOCUMENT_PARTS, DOCUMENTS } from '../domain/party-file';
import { formOf, z } from './schema';

/** A civil date that exists. */
export const dateSchema = z.string().check(
  z.refine((text) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && readDate(text).kind === 'date', formOf('dateForm')),
);

/** The form of a party's file in packs' examples and case files. */
export const partyFileSchema = z.strictObject({
  documents: z.optional(z.array(z.strictObject({
    document: z.enum(DOCUMENTS),
    present: z.boolean(),
    on: z.optional(dateSchema),
    validTo: z.optional(dateSchema),
    year: z.optional(z.number()),
    source: z.optional(z.string()),
    has: z.optional(z.array(z.enum(DOCUMENT_PARTS))),
  }))),
  changes: z.optional(z.array(z.strictObject({
    what: z.enum(['name', 'entityType', 'address', 'legalRepresentative', 'businessScope', 'declarants']),
    on: dateSchema,
    filedOn: z.optional(dateSchema),
  }))),
  applications: z.optional(z.array(z.strictObject({
    of: z.enum(['filing', 'aeo']),
    through: z.optional(z.enum(CHANNELS)),
    submittedOn: dateSchema,
    formOn: z.optional(dateSchema),
    reviewedOn: z.optional(dateSchema),
    decidedOn: z.optional(dateSchema),
  }))),
  selfChecks: z.optional(z.array(dateSchema)),
  services: z.optional(z.array(z.string())),
  annualVolumeUsd: z.optional(z.number().check(z.gte(0))),
  violations: z.optional(z.number().check(z.gte(0))),
});

import { defineKind } from '../kind';
import { z } from '../schema';

/** Something to be told, not judged: background, old rules beside new ones, tasks of the day. Never finds anything. */
export default defineKind({
  id: 'info',
  params: z.strictObject({
    topic: z.enum(['background', 'consequence', 'oldRule', 'task', 'channel']),
    /** Ids of the rules that stand in the place of an old one. */
    replacedBy: z.optional(z.array(z.string())),
    /** Figures of the sentence, by name and unit: maxCny, minWorkingDays. */
    figures: z.optional(z.record(z.string(), z.union([z.number(), z.string()]))),
  }),
  evaluate: () => [],
});

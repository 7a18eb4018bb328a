import { defineKind } from '../kind';
import { z } from '../schema';

/** Something to be told, not judged: background, old rules beside new ones, tasks of the day. Never finds anything. */
export default defineKind({
  id: 'info',
  params: z.strictObject({
    topic: z.enum(['background', 'consequence', 'oldRule', 'task']),
    /** Ids of the rules that stand in the place of an old one. */
    replacedBy: z.optional(z.array(z.string())),
    /** Ids of the rules a task prepares: it is done when they have what they judge by. */
    doneBy: z.optional(z.array(z.string())),
    /** Whether a text to send to the agent is offered with a task. */
    request: z.optional(z.boolean()),
    /** Figures of the sentence, by name and unit: maxCny, minWorkingDays. */
    figures: z.optional(z.record(z.string(), z.union([z.number(), z.string()]))),
  }),
  evaluate: () => [],
});

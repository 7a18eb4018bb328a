import type { RuleFinding } from '../context';
import { CHANNELS } from '../../domain/party-file';
import { defineKind } from '../kind';
import { z } from '../schema';

/** An application must be handed in by a certain channel; one whose channel nobody noted is no finding. */
export default defineKind({
  id: 'channel',
  params: z.strictObject({ of: z.enum(['filing', 'aeo']), through: z.array(z.enum(CHANNELS)) }),
  evaluate: ({ of, through }, { file }): RuleFinding[] =>
    (file?.applications ?? [])
      .filter((application) => application.of === of && application.through !== undefined && !through.includes(application.through))
      .map(({ submittedOn }) => ({ reason: { code: 'otherChannel', params: { application: of, on: submittedOn } } })),
});

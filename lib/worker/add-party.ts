import type { TabVerdict } from '../domain/check';
import { ProblemError, problem } from '../domain/problems';
import type { Handlers } from '../messages/router';
import type { RecordDesk } from './edit';
import { saveParty } from './party-records';

/**
 * Adds the company on a tab's page as an agent, with the name and codes the page shows, and judges
 * the tab again so that the screens see it known.
 */
export function addPartyFromTab(desk: RecordDesk, judge: (tabId: number) => Promise<TabVerdict>): Handlers['tab/addParty'] {
  return async ({ tabId }) => {
    const { subjects, chosen } = await judge(tabId);
    const subject = subjects.find(({ key }) => key === chosen);
    if (subject === undefined) throw new ProblemError(problem('tabGone'));
    const added = await saveParty(desk, {
      legalName: subject.name ?? '',
      formerNames: [],
      uscc: subject.uscc ?? '',
      customsCodes: subject.customsCodes,
      aeoCode: '',
      eoris: subject.eori === undefined ? [] : [subject.eori],
      roles: ['agent'],
      note: '',
    });
    await judge(tabId);
    return added;
  };
}

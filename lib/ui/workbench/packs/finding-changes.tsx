import type { ComponentChildren } from 'preact';
import type { Finding } from '../../../domain/check';
import type { FindingChanges as Changes } from '../../../domain/rule-pack';
import { findingTitle } from '../../components/finding-card';
import { SeverityMark } from '../../components/outcome-mark';
import { Words } from '../../components/words';
import { useTranslator } from '../../i18n';
import { reasonSentence } from '../../sentences';

function FindingLine({ finding, sign }: { finding: Finding; sign: ComponentChildren }) {
  const t = useTranslator();
  return (
    <li class="preview-finding" data-testid="preview-finding" data-rule={finding.basis.rule}>
      <b>{sign}</b> <SeverityMark severity={finding.severity} /> {findingTitle(t, finding)}
      <span class="block quiet small"><Words text={reasonSentence(t, finding.reason)} /></span>
    </li>
  );
}

/** Findings that appear and findings that go, each with its severity and why. */
export function FindingChanges({ changes: { appear, go } }: { changes: Changes }) {
  const t = useTranslator();
  return (
    <ul>
      {appear.map((finding) => <FindingLine key={`+${finding.severity}${finding.id}`} finding={finding} sign={t.t('preview.appears')} />)}
      {go.map((finding) => <FindingLine key={`-${finding.severity}${finding.id}`} finding={finding} sign={t.t('preview.goes')} />)}
    </ul>
  );
}

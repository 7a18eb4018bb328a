import type { FieldOutcome } from '../../domain/check';
import { useTranslator } from '../i18n';
import type { FieldKind } from '../services';
import { differences, type Stretch } from './diff';
import { Value } from './value';

const plain = (text: string): Stretch[] => [{ text, differs: false }];

/** What the page shows, one text a value; values that are not text say what they are instead. */
function ShownValues({ outcome, kind, stretches }: PairProps & { stretches?: Stretch[] }) {
  const t = useTranslator();
  if (outcome.shown.length === 0) return <span class="faint">{t.t('value.notShown')}</span>;
  return (
    <ul class="values">
      {outcome.shown.map((shown, index) => (
        <li key={index}>
          {shown.raw === '' ? <span class="faint">{t.t(`valueState.${shown.state}`)}</span> : <Value kind={kind} text={shown.raw} stretches={stretches ?? plain(shown.raw)} />}
        </li>
      ))}
    </ul>
  );
}

type PairProps = { outcome: FieldOutcome; kind: FieldKind | undefined };

/** The one text shown; `undefined` where there are none or several. */
const onlyShown = ({ shown }: FieldOutcome): string | undefined => (shown.length === 1 ? shown[0]!.raw : undefined);

/** Marks for both sides of a mismatch between one claim and one shown text. */
function marks(outcome: FieldOutcome): [Stretch[], Stretch[]] | [] {
  const shown = onlyShown(outcome);
  if (outcome.outcome !== 'mismatch' || outcome.claim === undefined || shown === undefined) return [];
  return differences(outcome.claim.value, shown);
}

function Claimed({ outcome, kind, stretches }: PairProps & { stretches?: Stretch[] }) {
  const t = useTranslator();
  const claimed = outcome.claim?.value;
  if (claimed === undefined) return <span class="faint">{t.t('value.notClaimed')}</span>;
  return <Value kind={kind} text={claimed} stretches={stretches ?? plain(claimed)} />;
}

/** Claimed above shown, on the same left edge, only the differing characters marked. */
export function ValuePair({ outcome, kind }: PairProps) {
  const t = useTranslator();
  if (outcome.outcome === 'match' && outcome.claim?.value === onlyShown(outcome)) {
    return <dl class="pair"><dt>{t.t('pair.both')}</dt><dd><Claimed outcome={outcome} kind={kind} /></dd></dl>;
  }
  const [inClaim, inShown] = marks(outcome);
  return (
    <dl class="pair">
      <dt>{t.t('pair.claimed')}</dt>
      <dd><Claimed outcome={outcome} kind={kind} stretches={inClaim} /></dd>
      <dt>{t.t('pair.shown')}</dt>
      <dd><ShownValues outcome={outcome} kind={kind} stretches={inShown} /></dd>
    </dl>
  );
}

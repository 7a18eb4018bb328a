import { useState } from 'preact/hooks';
import type { Claim } from '../../../domain/party';
import { Button, IconButton } from '../../components/button';
import { FormProblems } from '../../components/form-field';
import { Value } from '../../components/value';
import { useTranslator } from '../../i18n';
import { useServices } from '../../services';
import { fieldName } from '../../sentences';
import { useEdit } from '../use-edit';
import { useAttempt } from '../use-attempt';
import { ClaimDialog } from './claim-dialog';

function ClaimRow({ claim, edit, remove }: { claim: Claim; edit: () => void; remove: () => void }) {
  const t = useTranslator();
  const { fieldKinds } = useServices();
  const field = fieldName(t, claim.field);
  return (
    <tr data-testid="claim-row" data-field={claim.field}>
      <th scope="row">{field}</th>
      <td><Value kind={fieldKinds[claim.field]} text={claim.value} /></td>
      <td class="quiet">{claim.sourceNote || t.t(`source.${claim.source}`)}<span class="nowrap block small">{t.date(claim.claimedOn)}</span></td>
      <td class="cell-actions">
        <IconButton icon="edit" label={t.t('claim.edit', { field })} onClick={edit} data-testid="edit-claim" />
        <IconButton icon="remove" label={t.t('claim.delete', { field })} onClick={remove} data-testid="delete-claim" />
      </td>
    </tr>
  );
}

function ClaimTable({ claims, edit }: { claims: readonly Claim[]; edit: (claim: Claim) => void }) {
  const t = useTranslator();
  const send = useEdit();
  const { problems, attempt: remove } = useAttempt(async ({ id, field }: Claim) => (await send('claim/delete', { id }, { key: 'claim.deleted', params: { field: fieldName(t, field) } })).problems);
  return (
    <div class="table-wrap">
      <FormProblems problems={problems} />
      <table class="table">
        <thead><tr>{(['field', 'claimed', 'source'] as const).map((column) => <th key={column} scope="col">{t.t(`column.${column}`)}</th>)}<th scope="col"><span class="visually-hidden">{t.t('column.actions')}</span></th></tr></thead>
        <tbody>{claims.map((claim) => <ClaimRow key={claim.id} claim={claim} edit={() => edit(claim)} remove={() => remove(claim)} />)}</tbody>
      </table>
    </div>
  );
}

/** What the party claims, field by field, with the way to add, edit and delete. */
export function Claims({ partyId, claims }: { partyId: string; claims: readonly Claim[] }) {
  const t = useTranslator();
  const [open, setOpen] = useState<Claim | 'new' | null>(null);
  return (
    <section class="block-section">
      <div class="row section-head">
        <h2>{t.t('party.claims')}</h2>
        <span class="spring" />
        <Button icon="add" data-testid="add-claim" onClick={() => setOpen('new')}>{t.t('claim.add')}</Button>
      </div>
      {claims.length === 0 ? <p class="quiet">{t.t('party.noClaims')}</p> : <ClaimTable claims={claims} edit={setOpen} />}
      {open !== null && <ClaimDialog partyId={partyId} claim={open === 'new' ? undefined : open} close={() => setOpen(null)} />}
    </section>
  );
}

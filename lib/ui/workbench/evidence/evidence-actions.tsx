import { useState } from 'preact/hooks';
import { type Problem, ProblemError, problem } from '../../../domain/problems';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { FormProblems, TextField } from '../../components/form-field';
import { useToast } from '../../components/toast';
import { useTranslator } from '../../i18n';
import { problemSentence } from '../../sentences';
import { go, hrefOf } from '../routes';
import { useWorkbench } from '../services';
import { useForm } from '../use-form';

const problemsOf = (error: unknown): readonly Problem[] =>
  error instanceof ProblemError ? error.problems : [problem('databaseFailed', { detail: String(error) })];

/** Runs something slow once at a time and keeps what stopped it. */
function useTask(task: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const run = async () => {
    setBusy(true);
    setProblems([]);
    await task().catch((error: unknown) => setProblems(problemsOf(error)));
    setBusy(false);
  };
  return { busy, problems, run: () => void run() };
}

function DeleteDialog({ id, close }: { id: string; close: () => void }) {
  const t = useTranslator();
  const toast = useToast();
  const { client } = useWorkbench();
  const form = useForm({ reason: '' }, async ({ reason }) => {
    if (reason.trim() === '') return [problem('valueMissing', {}, 'reason')];
    const reply = await client.send('evidence/delete', { id, reason: reason.trim() });
    if (!reply.ok) return reply.problems;
    toast({ text: t.t('evidence.wasDeleted') });
    go(hrefOf(['evidence']));
    return [];
  });
  return (
    <Dialog title={t.t('evidence.delete')} close={close}>
      <form ref={form.ref} class="form" data-testid="delete-form" onSubmit={form.submit} noValidate>
        <p class="quiet">{t.t('evidence.deleteText')}</p>
        <FormProblems problems={form.otherProblems(['reason'])} />
        <TextField name="reason" lines={2} required label={t.t('evidence.reason')} value={form.draft.reason} onValue={form.set('reason')} problems={form.problemsOf('reason')} />
        <div class="form-actions row">
          <Button type="submit" look="danger" busy={form.busy}>{t.t('action.delete')}</Button>
          <Button look="quiet" onClick={close}>{t.t('action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Export, verify and delete one record. */
export function EvidenceActions({ id }: { id: string }) {
  const t = useTranslator();
  const { exportEvidence, verifyEvidence } = useWorkbench();
  const [deleting, setDeleting] = useState(false);
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const exporting = useTask(() => exportEvidence(id));
  const verifying = useTask(async () => setChanged(await verifyEvidence(id)));
  const problems = [...exporting.problems, ...verifying.problems];
  return (
    <>
      <div class="verified" role="status" data-testid="verified">
        {changed !== null && <span class={changed.length > 0 ? 'problem' : 'tone-same'}>{changed.length > 0 ? t.t('evidence.changed', { parts: t.list(changed) }) : t.t('evidence.unchanged')}</span>}
        {problems.map((one) => <span key={one.code} class="problem">{problemSentence(t, one)}</span>)}
      </div>
      <Button look="primary" icon="download" busy={exporting.busy} data-testid="export-evidence" onClick={exporting.run}>{t.t('evidence.export')}</Button>
      <Button icon="official" busy={verifying.busy} data-testid="verify-evidence" onClick={verifying.run}>{t.t('evidence.verify')}</Button>
      <Button icon="remove" data-testid="delete-evidence" onClick={() => setDeleting(true)}>{t.t('action.delete')}</Button>
      {deleting && <DeleteDialog id={id} close={() => setDeleting(false)} />}
    </>
  );
}

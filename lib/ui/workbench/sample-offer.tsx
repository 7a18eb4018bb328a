import { Button } from '../components/button';
import { FormProblems } from '../components/form-field';
import { useTranslator } from '../i18n';
import { useEdit } from './use-edit';
import { useAttempt } from './use-attempt';

/** Adds the invented enterprises to try things with. */
export function SampleOffer() {
  const t = useTranslator();
  const edit = useEdit();
  const { problems, attempt: add } = useAttempt(async () => (await edit('samples/add', {}, { key: 'samples.added' })).problems);
  return (
    <>
      <FormProblems problems={problems} />
      <Button data-testid="add-samples" onClick={() => add()}>{t.t('samples.add')}</Button>
    </>
  );
}

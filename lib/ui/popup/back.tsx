import { IconButton } from '../components/button';
import { useTranslator } from '../i18n';

/** The way back to the verdict. */
export function Back({ back }: { back(): void }) {
  const t = useTranslator();
  return <IconButton icon="back" label={t.t('action.back')} data-testid="back" onClick={back} />;
}

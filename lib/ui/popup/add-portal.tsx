import { useState } from 'preact/hooks';
import type { PortalOffer } from '../../domain/added-portal';
import type { Problem } from '../../domain/problems';
import { problem } from '../../domain/problems';
import { Button } from '../components/button';
import { Icon } from '../components/icons';
import { useToast } from '../components/toast';
import { useTranslator } from '../i18n';
import { portalName, problemSentence } from '../sentences';
import { useServices } from '../services';

/** Offers to have this host read by itself. The browser asks the user; a refusal changes nothing and says so. */
export function AddPortal({ offer, official }: { offer: PortalOffer; official: boolean }) {
  const t = useTranslator();
  const toast = useToast();
  const { client, requestOrigins } = useServices();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const name = portalName(t, offer.id);
  const finish = async (granted: boolean): Promise<void> => {
    if (!granted) {
      await client.send('portal/refused', {});
      return setProblems([problem('portalNotGranted')]);
    }
    const reply = await client.send('portal/add', offer);
    if (reply.ok) toast({ text: t.t('portalAdd.added', { name }) });
    else setProblems(reply.problems);
  };
  const add = () => {
    // The popup may close over the browser's question; nothing may be awaited before it is put.
    void client.send('portal/intend', offer);
    void requestOrigins(offer.origins).then(finish, () => finish(false));
  };
  return (
    <section class="section add-portal" data-testid="add-portal">
      <p class="quiet small">{t.t(official ? 'portalAdd.textOfficial' : 'portalAdd.text')}</p>
      <Button icon="add" data-testid="add-portal-button" onClick={add}>{t.t('portalAdd.add', { name })}</Button>
      <div role="status" aria-live="polite">{problems.map((one) => <p key={one.code} class="problem" data-testid="portal-refused"><Icon name="warning" size={14} /> {problemSentence(t, one)}</p>)}</div>
    </section>
  );
}

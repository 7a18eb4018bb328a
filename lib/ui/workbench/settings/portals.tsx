import { useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problems';
import { problem } from '../../../domain/problems';
import type { ListedPortal } from '../../../messages/protocol';
import { listAddedPortals } from '../../../store/added-portals';
import { Button, IconButton } from '../../components/button';
import { FormProblems } from '../../components/form-field';
import { useToast } from '../../components/toast';
import { useTranslator } from '../../i18n';
import { portalName } from '../../sentences';
import { useServices } from '../../services';
import { Loaded } from '../page';
import { useAnswer } from '../use-answer';
import { useLive } from '../use-live';

function Portal({ portal, changed }: { portal: ListedPortal; changed(): void }) {
  const t = useTranslator();
  const toast = useToast();
  const { client, requestOrigins } = useServices();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { id, origins, standing } = portal;
  const name = portalName(t, id);
  const remove = () => void client.send('portal/remove', { id }).then((reply) => {
    if (!reply.ok) return setProblems(reply.problems);
    toast({ text: t.t('portals.removed', { name }) });
    changed();
  });
  const allow = () => void requestOrigins(origins).then(async (granted) => {
    const reply = granted ? await client.send('portal/add', { id, origins }) : { ok: false as const, problems: [problem('portalNotGranted')] };
    if (!reply.ok) return setProblems(reply.problems);
    changed();
  });
  return (
    <li data-testid="added-portal" data-portal={id} data-standing={standing}>
      <FormProblems problems={problems} />
      <div class="row">
        <span>{name}<span class="block quiet small">{origins.join(' ')} · {t.t(`portals.${standing}`)}</span></span>
        <span class="spring" />
        {standing !== 'active' && <Button data-testid="allow-portal" onClick={allow}>{t.t(standing === 'off' ? 'portals.turnOn' : 'portals.allow')}</Button>}
        {standing !== 'off' && <IconButton icon="remove" label={t.t('portals.remove', { name })} data-testid="remove-portal" onClick={remove} />}
      </div>
    </li>
  );
}

/** The portals a person added: whether they are read, and the way to remove them with their permission. */
export function Portals() {
  const t = useTranslator();
  const [round, setRound] = useState(0);
  const kept = useLive(listAddedPortals, 'addedPortals').value ?? [];
  const portals = useAnswer('portal/list', {}, `${round} ${kept.map(({ id, revision }) => `${id} ${revision}`).join()}`);
  return (
    <section class="block-section" data-testid="added-portals">
      <h2>{t.t('portals.title')}</h2>
      <p class="quiet">{t.t('portals.text')}</p>
      <Loaded from={portals}>
        {(all) => all.length === 0
          ? <p class="quiet">{t.t('portals.none')}</p>
          : <ul class="plain-list added-portals">{all.map((portal) => <Portal key={portal.id} portal={portal} changed={() => setRound((one) => one + 1)} />)}</ul>}
      </Loaded>
    </section>
  );
}

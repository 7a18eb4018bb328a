import type { HostVerdict } from '../../domain/observation';
import { useTranslator } from '../i18n';
import { portalName } from '../sentences';
import { aligned } from './diff';
import { Icon, type IconName } from './icons';

type HostLook = 'official' | 'listed' | 'plainTransport' | 'lookAlike' | 'unofficial' | 'wrongTransport';

const DRAWING_OF: Readonly<Record<HostLook, IconName>> = {
  official: 'official',
  listed: 'official',
  plainTransport: 'plainTransport',
  wrongTransport: 'plainTransport',
  lookAlike: 'lookAlike',
  unofficial: 'unofficial',
};

function lookOf(host: HostVerdict): HostLook {
  if (host.kind !== 'official') return host.kind;
  if (host.transport === 'http') return 'plainTransport';
  return host.listed ? 'listed' : 'official';
}

/** Which host served the page, and what that is worth, in one line. */
export function HostLine({ host }: { host: HostVerdict }) {
  const t = useTranslator();
  const look = lookOf(host);
  const portal = host.kind === 'unofficial' ? undefined : portalName(t, host.portal);
  return (
    <p class={`host-line host-${look}`} data-testid="host-line" data-host={host.kind} title={portal}>
      <Icon name={DRAWING_OF[look]} />
      <span class="host-name">{host.host || t.t('host.none')}</span>
      <span class="host-word">{t.t(`host.${look}`)}</span>
    </p>
  );
}

/** The same letters over each other, so that the one that differs is seen. */
function AlignedHosts({ host, resembles }: { host: string; resembles: string }) {
  const t = useTranslator();
  const [here, official] = aligned(host, resembles);
  return (
    <dl class="pair aligned">
      {([['host.here', here], ['host.real', official]] as const).map(([label, stretches]) => (
        <div key={label}>
          <dt>{t.t(label)}</dt>
          <dd class="code">{stretches.map(({ text, differs }, index) => (differs ? <mark key={index}>{text}</mark> : text))}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A banner for a page that cannot count as verification; nothing for an official one. */
export function HostBanner({ host }: { host: HostVerdict }) {
  const t = useTranslator();
  if (host.kind === 'official') return null;
  const serious = host.kind === 'lookAlike';
  return (
    <section class={`banner ${serious ? 'banner-critical' : 'banner-warning'}`} role={serious ? 'alert' : 'note'}>
      <Icon name={serious ? 'lookAlike' : 'warning'} />
      <div>
        <h2>{t.t(`hostBanner.${host.kind}.title`)}</h2>
        {host.kind === 'lookAlike' && <AlignedHosts host={host.host} resembles={host.resembles} />}
        <p>{t.t(`hostBanner.${host.kind}.text`, host.kind === 'wrongTransport' ? { expected: host.expected } : {})}</p>
      </div>
    </section>
  );
}

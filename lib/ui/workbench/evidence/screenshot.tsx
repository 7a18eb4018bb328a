import { useEffect, useState } from 'preact/hooks';
import type { EvidenceRecord } from '../../../domain/evidence';
import { evidencePart } from '../../../store/queries';
import { useTranslator } from '../../i18n';
import { useLive } from '../use-live';

/** The address of some bytes for as long as they are shown. */
function useObjectUrl(bytes: Uint8Array<ArrayBuffer> | undefined, mime: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(new Blob([bytes], { type: mime }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mime]);
  return url;
}

/** The picture of the page as it was saved. */
export function Screenshot({ record }: { record: EvidenceRecord }) {
  const t = useTranslator();
  const part = record.parts.find(({ role }) => role === 'screenshot');
  const found = useLive((db) => (part ? evidencePart(db, record.id, part.path) : Promise.resolve(undefined)), record.id);
  const url = useObjectUrl(found.value, part?.mime ?? 'image/png');
  if (part === undefined) return <p class="quiet">{t.t('evidence.noScreenshot')}</p>;
  return (
    <figure class="screenshot">
      {url ? <a href={url} target="_blank" rel="noreferrer"><img src={url} alt={t.t('evidence.screenshot', { title: record.page.title })} /></a> : <p class="bone bone-picture" />}
    </figure>
  );
}

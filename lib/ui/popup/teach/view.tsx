import './teach.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PickedLabel, Trial } from '../../../domain/lesson';
import type { Problem } from '../../../domain/problems';
import { Button } from '../../components/button';
import { useToast } from '../../components/toast';
import { useTranslator } from '../../i18n';
import { problemSentence } from '../../sentences';
import { useServices } from '../../services';
import { Back } from '../back';
import { MeaningList, type MeaningOption, useMeanings } from './meaning-list';
import { TrialView } from './trial-view';

interface TeachProps {
  picked: PickedLabel;
  /** Nothing was taught. */
  back(): void;
  /** The lesson is kept. */
  done(): void;
}

/** The fields a label can mean, once the worker has named them. */
function useFields(): { id: string; labels: readonly string[] }[] {
  const { client } = useServices();
  const [fields, setFields] = useState<{ id: string; labels: readonly string[] }[]>([]);
  useEffect(() => void client.send('lesson/fields', {}).then((reply) => reply.ok && setFields(reply.value.fields)), [client]);
  return fields;
}

/** What the page would give with the meaning chosen; the answer to an earlier choice never replaces a later one. */
function useTrial({ frame, label }: PickedLabel, field: string | null | undefined): { trial?: Trial; problems: readonly Problem[] } {
  const { client, tabId = -1 } = useServices();
  const [state, setState] = useState<{ trial?: Trial; problems: readonly Problem[] }>({ problems: [] });
  useEffect(() => {
    let current = true;
    if (field !== undefined) void client.send('lesson/try', { tabId, frame, label, meaning: field }).then((reply) => current && setState(reply.ok ? { trial: reply.value, problems: [] } : { problems: reply.problems }));
    return () => {
      current = false;
    };
  }, [client, tabId, frame, label, field]);
  return state;
}

function useKeep({ frame, label }: PickedLabel, done: () => void): { busy: boolean; refused: readonly Problem[]; keep(field: string | null): void } {
  const t = useTranslator();
  const toast = useToast();
  const { client, tabId = -1 } = useServices();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const keep = async (field: string | null): Promise<void> => {
    setBusy(true);
    const reply = await client.send('lesson/save', { tabId, frame, label, meaning: field });
    setBusy(false);
    if (!reply.ok) return setRefused(reply.problems);
    toast({ text: t.t('teach.kept', { label }), undo: () => void client.send('change/undo', { id: reply.value.changeId }) });
    done();
  };
  return { busy, refused, keep: (field) => void keep(field) };
}

/** What a label means: chosen, tried on the page at once, then kept. Takes the place of the verdict and of its one primary action. */
export default function TeachView({ picked, back, done }: TeachProps) {
  const t = useTranslator();
  const meanings = useMeanings(useFields());
  const [chosen, choose] = useState<MeaningOption | undefined>();
  const { trial, problems } = useTrial(picked, chosen?.field);
  const { busy, refused, keep } = useKeep(picked, done);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => view.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={view} class="teach-view" data-testid="teach">
      <header class="sub-head">
        <Back back={back} />
        <h1>{t.t('teach.title', { label: picked.label })}</h1>
      </header>
      <MeaningList options={meanings} chosen={chosen} choose={choose} />
      <TrialView trial={trial} field={chosen?.field} />
      {[...problems, ...refused].map((one) => <p key={one.code} class="section problem" role="alert">{problemSentence(t, one)}</p>)}
      <footer class="save-bar teach-bar">
        <Button look="primary" icon="same" class="save" data-testid="keep-lesson" busy={busy} disabled={chosen === undefined} onClick={() => chosen && keep(chosen.field)}>{t.t('teach.keep')}</Button>
        <p class="save-foot faint"><span>{trial ? t.t('teach.place', { host: trial.place.host, page: trial.place.page }) : t.t('teach.scope')}</span></p>
      </footer>
    </div>
  );
}

import type { GuidedTask } from '../../../domain/party-file';
import { Button } from '../../components/button';
import { Icon } from '../../components/icons';
import { useToast } from '../../components/toast';
import { useTranslator } from '../../i18n';
import { ruleWords } from '../../sentences';

function CopyRequest() {
  const t = useTranslator();
  const toast = useToast();
  const copy = () => void navigator.clipboard.writeText(t.t('tasks.request')).then(() => toast({ text: t.t('tasks.copied') }));
  return <Button look="quiet" icon="copy" data-testid="copy-request" onClick={copy}>{t.t('tasks.copy')}</Button>;
}

function Task({ task }: { task: GuidedTask }) {
  const t = useTranslator();
  const { id, done, offersRequest } = task;
  return (
    <li class="row" data-testid="task-row" data-rule={id} data-done={done}>
      <span class={`outcome-mark ${done ? 'tone-same' : 'tone-unknown'}`}><Icon name={done ? 'same' : 'unknown'} size={14} />{t.t(done ? 'tasks.done' : 'tasks.open')}</span>
      <span>{ruleWords(t, task).title} <span class="code faint small">{id}</span></span>
      {offersRequest && !done && <><span class="spring" /><CopyRequest /></>}
    </li>
  );
}

/** What the pack advises to do at once, each open or done; nothing where it advises nothing. */
export function GuidedTasks({ tasks }: { tasks: readonly GuidedTask[] }) {
  const t = useTranslator();
  if (tasks.length === 0) return null;
  return (
    <>
      <h3 class="part-head">{t.t('tasks.title')}</h3>
      <ul class="plain-list tasks">{tasks.map((task) => <Task key={task.id} task={task} />)}</ul>
    </>
  );
}

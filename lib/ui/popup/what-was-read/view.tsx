import './what-was-read.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readingReport } from '../../../domain/reading-report';
import type { PickedLabel } from '../../../domain/lesson';
import type { ReadPair, WhatWasRead } from '../../../domain/what-was-read';
import { Button } from '../../components/button';
import { Icon } from '../../components/icons';
import { useToast } from '../../components/toast';
import { useTranslator } from '../../i18n';
import { fieldName, problemSentence } from '../../sentences';
import { useServices } from '../../services';
import { Back } from '../back';
import { GROUPS, type Group, countGroups, filterPairs } from './filter';
import { PairList } from './pair-list';
import type { PairActions } from './pair-row';
import { useWhatWasRead } from './use-what-was-read';

interface ViewProps {
  /** When the verdict in view was read: what was read is asked for again when it changes. */
  readAt: string;
  back(): void;
  teach(picked: PickedLabel): void;
}

/** Says what became of the last step, to eyes and ears. */
type Say = (text: string) => void;

function usePairActions(read: WhatWasRead | undefined, say: Say, teach: ViewProps['teach']): PairActions {
  const t = useTranslator();
  const toast = useToast();
  const { client, tabId = -1 } = useServices();
  return {
    show: (pair) => {
      const revision = read?.frames.find(({ frame }) => frame === pair.frame)?.revision ?? 0;
      const payload = { tabId, frame: pair.frame, pair: pair.pair, revision, text: nameOf(t, pair) };
      void client.send('tab/point', payload).then((reply) => say(reply.ok ? t.t('read.shown', { label: pair.label }) : reply.problems.map((one) => problemSentence(t, one)).join(' ')));
    },
    teach: ({ frame, label }) => teach({ frame, label }),
    forget: ({ lesson, label }) =>
      void client.send('lesson/remove', { ids: [lesson!] }).then((reply) => {
        if (!reply.ok) return say(reply.problems.map((one) => problemSentence(t, one)).join(' '));
        toast({ text: t.t('read.forgotten', { label }), undo: () => void client.send('change/undo', { id: reply.value.changeId }) });
      }),
  };
}

function nameOf(t: ReturnType<typeof useTranslator>, { meaning, label }: ReadPair): string {
  return (meaning.kind === 'field' ? fieldName(t, meaning.field) : label).slice(0, 200);
}

/** Copies the report without personal values. */
function CopyReport({ read, say }: { read: WhatWasRead; say: Say }) {
  const t = useTranslator();
  const { copy } = useServices();
  const run = () => void copy(readingReport(read)).then(() => say(t.t('read.copied')), () => say(t.t('read.copyFailed')));
  return <Button look="quiet" icon="copy" data-testid="copy-report" title={t.t('read.copyText')} onClick={run}>{t.t('read.copy')}</Button>;
}

function PointOnPage({ say }: { say: Say }) {
  const t = useTranslator();
  const { client, tabId = -1, leave } = useServices();
  const pick = () => void client.send('teach/pick', { tabId }).then((reply) => (reply.ok ? leave() : say(reply.problems.map((one) => problemSentence(t, one)).join(' '))));
  return <Button icon="teach" data-testid="point-at-label" onClick={pick}>{t.t('read.point')}</Button>;
}

/** Where reading stopped before the end of a frame: what comes after is missing here. */
function StoppedEarly({ read }: { read: WhatWasRead }) {
  const t = useTranslator();
  const stopped = read.frames.filter(({ stoppedEarly }) => stoppedEarly !== undefined);
  return <>{stopped.map(({ frame, host, stoppedEarly }) => <p key={frame} class="section problem"><Icon name="warning" size={14} /> {t.t(`stopped.${stoppedEarly!}`, { host })}</p>)}</>;
}

function Filter({ read, group, setGroup, search, setSearch }: { read: WhatWasRead; group: Group; setGroup: (group: Group) => void; search: string; setSearch: (search: string) => void }) {
  const t = useTranslator();
  const counts = countGroups(read.pairs);
  return (
    <div class="section read-filter">
      <label class="read-search">
        <Icon name="search" size={14} />
        <input type="search" data-testid="read-search" aria-label={t.t('read.search')} placeholder={t.t('read.search')} value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </label>
      <div class="read-groups" role="group" aria-label={t.t('read.groups')}>
        {GROUPS.filter((one) => one === 'all' || counts[one] > 0).map((one) => (
          <button key={one} type="button" class="read-group" data-testid="read-group" data-group={one} aria-pressed={one === group} onClick={() => setGroup(one)}>
            {t.t(`readGroup.${one}`)} <b>{t.number(counts[one])}</b>
          </button>
        ))}
      </div>
    </div>
  );
}

function Pairs({ read, actions }: { read: WhatWasRead; actions: PairActions }) {
  const t = useTranslator();
  const [group, setGroup] = useState<Group>('all');
  const [search, setSearch] = useState('');
  const pairs = filterPairs(read.pairs, group, search, (field) => fieldName(t, field));
  return (
    <>
      <Filter {...{ read, group, setGroup, search, setSearch }} />
      <p class="visually-hidden" role="status" data-testid="read-count">{t.t('read.found', { count: pairs.length })}</p>
      {pairs.length === 0
        ? <p class="section quiet" data-testid="read-none">{t.t(read.pairs.length === 0 ? 'read.nothing' : 'read.noneFound')}</p>
        : <PairList key={`${group} ${search}`} pairs={pairs} frames={read.frames} actions={actions} />}
    </>
  );
}

/** Every pair that was read on the page, what it means, and why it was or was not compared. */
export default function WhatWasReadView({ readAt, back, teach }: ViewProps) {
  const t = useTranslator();
  const { read, problems } = useWhatWasRead(readAt);
  const [said, say] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const actions = usePairActions(read, say, teach);
  return (
    <div class="read-view" data-testid="what-was-read" aria-busy={read === undefined && problems.length === 0}>
      <div class="read-top">
        <header class="sub-head">
          <Back back={back} />
          <h1 ref={heading} tabIndex={-1}>{t.t('read.title')}</h1>
          <span class="spring" />
          {read && <CopyReport read={read} say={say} />}
        </header>
        <p class="read-said" role="status" aria-live="polite" data-testid="read-said">{said}</p>
      </div>
      <div class="section read-lead">
        <p class="quiet">{t.t('read.text')}</p>
        <PointOnPage say={say} />
      </div>
      {problems.map((one) => <p key={one.code} class="section problem" role="alert">{problemSentence(t, one)}</p>)}
      {read && <StoppedEarly read={read} />}
      {read && <Pairs read={read} actions={actions} />}
    </div>
  );
}

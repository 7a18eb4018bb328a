import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadFrame, ReadPair } from '../../../domain/what-was-read';
import { useTranslator } from '../../i18n';
import { moved } from '../picker';
import { type PairActions, PairRow } from './pair-row';

/** Rows drawn at first, and more each time the end comes near: a page of thousands of pairs opens at once. */
const BATCH = 60;

/** Draws more rows when the end of those drawn comes into view. */
function useGrowing(total: number): { count: number; reach(index: number): void; end: { current: HTMLLIElement | null } } {
  const [count, grow] = useState(BATCH);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (end.current === null || count >= total) return;
    const watch = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && grow(count + BATCH), { rootMargin: '400px' });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [count, total]);
  return { count: Math.min(count, total), reach: (index) => index >= count && grow(index + BATCH), end };
}

/** What stands above a row where it begins: the frame, and the heading on the page. */
function headingOf(pair: ReadPair, frames: readonly ReadFrame[]): string {
  const host = frames.length > 1 ? frames.find(({ frame }) => frame === pair.frame)?.host : undefined;
  return [host, pair.section].filter((part) => part !== undefined).join(' · ');
}

/** The pairs in the order of the page; arrow keys, Home and End move, Enter shows the pair on the page. */
export function PairList({ pairs, frames, actions }: { pairs: readonly ReadPair[]; frames: readonly ReadFrame[]; actions: PairActions }) {
  const t = useTranslator();
  const [active, setActive] = useState(0);
  const { count, reach, end } = useGrowing(pairs.length);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    list.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, active, pairs.length);
    if (to === undefined) return;
    event.preventDefault();
    wanted.current = true;
    reach(to);
    setActive(to);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const index = (target as HTMLElement).dataset.index;
    if (index !== undefined) setActive(Number(index));
  };
  const shown = pairs.slice(0, count);
  return (
    <ul ref={list} class="read-list" aria-label={t.t('read.title')} onKeyDown={onKeyDown} onFocusCapture={onFocus}>
      {shown.map((pair, index) => {
        const heading = headingOf(pair, frames);
        const begins = heading !== '' && (index === 0 || heading !== headingOf(shown[index - 1]!, frames));
        return [
          begins && <li key={`${pair.frame} ${pair.pair} heading`} class="read-heading faint small">{heading}</li>,
          <PairRow key={`${pair.frame} ${pair.pair}`} pair={pair} index={index} active={index === active} actions={actions} />,
        ];
      })}
      {count < pairs.length && <li ref={end} class="read-more" aria-hidden="true" />}
    </ul>
  );
}

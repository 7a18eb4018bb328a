import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { EmptyPlace } from '../components/empty-place';
import { Icon } from '../components/icons';
import { useTranslator } from '../i18n';
import { problemSentence } from '../sentences';
import type { Live } from './use-live';

interface PageProps {
  title: string;
  /** Where the page lies: the list it belongs to. */
  back?: { href: string; label: string };
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of a page: its heading takes the focus when the page is come to, so that it is read out. */
export function Page({ title, back, actions, children }: PageProps) {
  const t = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t.t('app.name')}`;
  }, [title, t]);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="page">
      {back && <a class="page-back small" href={back.href}><Icon name="back" size={14} />{back.label}</a>}
      <header class="page-head">
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        <div class="row">{actions}</div>
      </header>
      {children}
    </div>
  );
}

/** Shows a query's value once it is there: space before, why not in case it failed. */
export function Loaded<T>({ from, children }: { from: Live<T>; children: (value: T) => ComponentChildren }) {
  const t = useTranslator();
  if (from.problems) return <div class="problem" role="alert">{from.problems.map((one) => <p key={one.code}>{problemSentence(t, one)}</p>)}</div>;
  if (!('value' in from)) return <p class="bone bone-page" aria-busy="true" />;
  return <>{children(from.value as T)}</>;
}

/** A record that is not, or no longer, there. */
export function Gone({ href, label }: { href: string; label: string }) {
  const t = useTranslator();
  return (
    <EmptyPlace icon="notFound" title={t.t('page.gone')} text={t.t('page.goneText')}>
      <a class="button" href={href}>{label}</a>
    </EmptyPlace>
  );
}

/** Where each list was scrolled to, while the workbench is open. */
const places = new Map<string, number>();

/** Brings a list back to where it was left, as soon as its rows are there. */
export function useKeptPlace(key: string, ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    window.scrollTo(0, places.get(key) ?? 0);
    const remember = () => places.set(key, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [key, ready]);
}

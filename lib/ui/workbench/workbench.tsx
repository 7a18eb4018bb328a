import '../base.css';
import '../components/components.css';
import '../popup/popup.css';
import './workbench.css';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../components/icons';
import { useTranslator } from '../i18n';
import { Screen } from '../screen';
import { views } from './registry';
import { type Route, go, hrefOf, useRoute } from './routes';
import { type WorkbenchServices, WorkbenchProvider } from './services';
import { useLive } from './use-live';
import type { ViewDefinition } from './view';

const [FIRST] = views as readonly [ViewDefinition, ...ViewDefinition[]];
const viewOf = ({ path }: Route): ViewDefinition => views.find(({ id }) => id === path[0]) ?? FIRST;

function Count({ count }: { count: NonNullable<ViewDefinition['count']> }) {
  const t = useTranslator();
  const { value } = useLive(count, 'count');
  return <span class="nav-count">{value === undefined ? '' : t.number(value)}</span>;
}

function Navigation({ current }: { current: ViewDefinition }) {
  const t = useTranslator();
  return (
    <nav class="nav" aria-label={t.t('nav.label')}>
      <ul>
        {views.map(({ id, icon, count }) => (
          <li key={id}>
            <a href={hrefOf(id === FIRST.id ? [] : [id])} aria-current={id === current.id ? 'page' : undefined} data-testid={`nav-${id}`}>
              <Icon name={icon} />
              <span>{t.find(`view.${id}`) ?? id}</span>
              {count && <Count count={count} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a key press is typed text rather than a command. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function useSearchKeys(box: { current: HTMLInputElement | null }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const wanted = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping(event));
      if (!wanted) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [box]);
}

/** Finds enterprises by name or code from anywhere; Enter goes to the first one found. */
function Search({ route }: { route: Route }) {
  const t = useTranslator();
  const box = useRef<HTMLInputElement>(null);
  useSearchKeys(box);
  const inList = route.path[0] === 'parties' && route.path.length === 1;
  const onInput = (event: Event) => go(hrefOf(['parties'], { q: (event.currentTarget as HTMLInputElement).value, role: inList ? (route.query.get('role') ?? undefined) : undefined }), { replace: inList });
  const onSubmit = (event: Event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>('[data-testid="party-row"] a')?.focus();
  };
  return (
    <form role="search" class="search" onSubmit={onSubmit}>
      <Icon name="search" />
      <input ref={box} type="search" data-testid="search" aria-label={t.t('search.label')} placeholder={t.t('search.label')} value={inList ? (route.query.get('q') ?? '') : ''} onInput={onInput} />
      <kbd aria-hidden="true">Ctrl K</kbd>
    </form>
  );
}

function Shell() {
  const t = useTranslator();
  const route = useRoute();
  const view = viewOf(route);
  const place = route.path.join('/');
  // A new page begins at its top; lists put themselves back to their own place.
  useEffect(() => window.scrollTo(0, 0), [place]);
  return (
    <div class="workbench">
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), document.querySelector<HTMLElement>('main h1')?.focus())}>{t.t('nav.skip')}</a>
      <header class="bench-bar">
        <a class="brand" href={hrefOf([])}><Icon name="official" size={20} />{t.t('app.name')}</a>
        <Search route={route} />
      </header>
      <Navigation current={view} />
      <main key={place}><view.View route={route} /></main>
    </div>
  );
}

/** The workbench: navigation at the side, one thing at a time beside it. */
export function Workbench({ services }: { services: WorkbenchServices }) {
  return (
    <WorkbenchProvider value={services}>
      <Screen services={services}><Shell /></Screen>
    </WorkbenchProvider>
  );
}

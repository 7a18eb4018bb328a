import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTranslator } from '../i18n';

/** A component in a chunk of its own, loaded when it is first shown. */
export function lazily<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazily(props: P) {
    const t = useTranslator();
    const [View, show] = useState<ComponentType<P> | undefined>(() => loaded);
    useEffect(() => {
      if (View !== undefined) return;
      void load().then((module) => {
        loaded = module.default;
        show(() => loaded);
      });
    }, [View]);
    return View === undefined ? <p class="section quiet" role="status">{t.t('page.loading')}</p> : <View {...props} />;
  };
}

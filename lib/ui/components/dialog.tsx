import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useTranslator } from '../i18n';
import { IconButton } from './button';

interface DialogProps {
  title: string;
  close: () => void;
  children: ComponentChildren;
}

/** A native modal dialog: the browser keeps the focus in it, Esc closes it, and focus goes back to where it was. */
export function Dialog({ title, close, children }: DialogProps) {
  const t = useTranslator();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => (before as HTMLElement | null)?.focus?.();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={close} onCancel={close}>
      <header class="row">
        <h2 id={id}>{title}</h2>
        <span class="spring" />
        <IconButton icon="close" label={t.t('action.close')} onClick={close} />
      </header>
      {children}
    </dialog>
  );
}

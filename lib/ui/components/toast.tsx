import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../i18n';
import { Button, IconButton } from './button';

/** A passing word at the foot of the screen, with undo where there is something to take back. */
export interface Toast {
  text: string;
  undo?: () => void;
}

/** At least eight seconds to read and reach undo; hovering or focusing stops the clock. */
export const TOAST_MS = 10_000;

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** The way to show a toast; a new one takes the place of the last. */
export const useToast = () => useContext(ToastContext);

function useCountdown(toast: Toast | null, end: () => void) {
  const [held, hold] = useState(false);
  useEffect(() => {
    if (toast === null || held) return;
    const timer = setTimeout(end, TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast, held, end]);
  return hold;
}

/** Puts the focus back where it came from; where that is gone, on the heading of the page. */
function giveBackFocus(to: EventTarget | null): void {
  const target = to instanceof HTMLElement && to.isConnected ? to : document.querySelector<HTMLElement>('main h1');
  target?.focus();
}

/** Holds the live region (there before any text, so that it is announced) and the toast in it. */
export function Toasts({ children }: { children: ComponentChildren }) {
  const t = useTranslator();
  const [toast, show] = useState<Toast | null>(null);
  const end = useCallback(() => show(null), []);
  const hold = useCountdown(toast, end);
  const region = useRef<HTMLDivElement>(null);
  const before = useRef<EventTarget | null>(null);
  const enter = ({ relatedTarget }: FocusEvent) => {
    hold(true);
    if (!region.current?.contains(relatedTarget as Node | null)) before.current = relatedTarget;
  };
  const close = () => {
    if (region.current?.contains(document.activeElement)) giveBackFocus(before.current);
    end();
    hold(false);
  };
  const undo = () => {
    close();
    toast?.undo?.();
  };
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div ref={region} class="toasts" role="status" aria-live="polite" onMouseEnter={() => hold(true)} onMouseLeave={() => hold(false)}
        onFocusCapture={enter} onBlurCapture={() => hold(false)}>
        {toast && (
          <div class="toast" data-testid="toast">
            <p>{toast.text}</p>
            {toast.undo && <Button look="quiet" icon="undo" data-testid="undo" onClick={undo}>{t.t('action.undo')}</Button>}
            <IconButton icon="close" label={t.t('action.close')} onClick={close} />
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'icon' | 'loading'> {
  look?: Look;
  icon?: IconName;
  /** Work under way: shown, announced, and a second press does nothing. */
  busy?: boolean;
  children: ComponentChildren;
}

/** A button with words. While busy it keeps the focus (it is not disabled) and ignores presses. */
export function Button({ look = 'plain', icon, busy = false, children, onClick, class: className, ...rest }: ButtonProps) {
  const drawing = busy ? 'wait' : icon;
  return (
    <button
      type="button"
      {...rest}
      class={`button button-${look} ${typeof className === 'string' ? className : ''}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {drawing && <Icon name={drawing} class={busy ? 'turn' : ''} />}
      <span>{children}</span>
    </button>
  );
}

/** A button with a drawing only; its name is read out and shown on hover. */
export function IconButton({ icon, label, ...rest }: { icon: IconName; label: string } & Omit<JSX.IntrinsicElements['button'], 'icon' | 'label' | 'loading'>) {
  return (
    <button type="button" {...rest} class="icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}

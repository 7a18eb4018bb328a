import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons';

interface EmptyPlaceProps {
  icon: IconName;
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** A place with nothing in it yet: what will be here, and the one step that fills it. */
export function EmptyPlace({ icon, title, text, children }: EmptyPlaceProps) {
  return (
    <div class="empty-place">
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      <p class="quiet">{text}</p>
      {children && <div class="row">{children}</div>}
    </div>
  );
}

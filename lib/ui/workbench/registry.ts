import type { ViewDefinition } from './view';

const modules = import.meta.glob<ViewDefinition>('./*/view.tsx', { eager: true, import: 'default' });

/** Every view there is a folder for, in the order of the navigation. */
export const views: readonly ViewDefinition[] = Object.values(modules).sort((a, b) => a.order - b.order);

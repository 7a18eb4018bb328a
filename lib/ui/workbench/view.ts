import type { ComponentType } from 'preact';
import type { Database } from '../../store/database';
import type { IconName } from '../components/icons';
import type { Route } from './routes';

/** One place of the workbench. Its folder's name is its id, its route "/ID" and its name `view.ID`. */
export interface ViewDefinition {
  id: string;
  /** Place in the navigation, counted from 0; the first is where the workbench opens. */
  order: number;
  icon: IconName;
  /** The number beside its name, where one matters. */
  count?: (db: Database) => Promise<number>;
  View: ComponentType<{ route: Route }>;
}

/** Declares a view; the folder's name is its id. */
export function defineView(definition: ViewDefinition): ViewDefinition {
  return definition;
}

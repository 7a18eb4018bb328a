import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldId } from '../../domain/reading';
import type { PackText } from '../../domain/rule-pack';
import type { CivilDate } from '../../domain/time';
import type { Services } from '../services';

/** What the workbench needs from outside besides what every screen needs. */
export interface WorkbenchServices extends Services {
  /** Fields a claim may be entered for, in the order forms offer them. */
  claimableFields: readonly FieldId[];
  /** Names of the credit levels in force, as portals print them; offered while a level is typed. */
  levelNames: readonly string[];
  /** Every pack that ships with the product; the settings say which is in use. */
  packs: readonly PackText[];
  /** Years whose holidays ship with the product, with the notice each rests on. */
  holidayYears: readonly { year: number; source: string }[];
  /** Builds the zip of one evidence record and hands it to the user as a download. */
  exportEvidence(id: string): Promise<void>;
  /** Recomputes every digest of a record; resolves to the parts that are no longer as saved. */
  verifyEvidence(id: string): Promise<readonly string[]>;
  version: string;
  /** Today's civil date in Asia/Shanghai. */
  today(): CivilDate;
}

const WorkbenchContext = createContext<WorkbenchServices | null>(null);

export const WorkbenchProvider = WorkbenchContext.Provider;

/** The services of the workbench. Throws when a view is rendered outside it. */
export function useWorkbench(): WorkbenchServices {
  const services = useContext(WorkbenchContext);
  if (services === null) throw new Error('No services: render inside <Workbench services={…}>');
  return services;
}

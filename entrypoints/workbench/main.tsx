import { render } from 'preact';
import { shanghaiDay } from '../../lib/domain/shanghai';
import { ANNOUNCED } from '../../lib/calendar/announced';
import { claimableFields, fieldKinds } from '../../lib/fields/field-kinds';
import { levelName } from '../../lib/levels/names';
import { schemeOn } from '../../lib/levels/schemes';
import { createClient } from '../../lib/messages/client';
import { requestOrigins } from '../../lib/platform/permissions';
import { extensionVersion, sendToWorker } from '../../lib/platform/runtime';
import { browserLanguages, readSettings, watchSettings, writeSettings } from '../../lib/platform/settings';
import { go } from '../../lib/ui/workbench/routes';
import type { WorkbenchServices } from '../../lib/ui/workbench/services';
import { Workbench } from '../../lib/ui/workbench/workbench';
import { exportEvidence, verifyEvidence } from './evidence-files';
import { packTexts } from './pack-texts';

const today = () => shanghaiDay(new Date().toISOString());

const services: WorkbenchServices = {
  client: { ...createClient(sendToWorker), watchVerdict: () => () => undefined },
  settings: { get: readSettings, set: writeSettings, watch: watchSettings },
  browserLanguages: browserLanguages(),
  openWorkbench: (route) => go(`#${route}`),
  requestOrigins,
  copy: (text) => navigator.clipboard.writeText(text),
  leave: () => undefined,
  fieldKinds,
  claimableFields,
  levelNames: (schemeOn(today())?.levels ?? []).map((level) => levelName(level, 'zh_CN')),
  packs: packTexts(),
  holidayYears: ANNOUNCED,
  exportEvidence,
  verifyEvidence,
  version: extensionVersion(),
  today,
};

render(<Workbench services={services} />, document.getElementById('app')!);

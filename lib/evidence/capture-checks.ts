import type { CaptureCheck } from '../domain/evidence';
import type { HostVerdict } from '../domain/observation';
import type { EvidenceInput } from './capture-input';
import { type FrameFile, snapshotNotes } from './frame-files';

/**
 * What was tried at capture and how it went, by name. What this version cannot obtain is listed as
 * not available: silence would read as "all was well".
 */
export function captureChecks(input: EvidenceInput, files: readonly FrameFile[]): CaptureCheck[] {
  return [
    hostCheck(input.observation.page.host),
    transportCheck(input.observation.page.host, input.observation.page.url),
    { id: 'pageUnchanged', result: 'pass', detail: 'Address and reading were the same before the screenshot and after the snapshot.' },
    readCheck(input),
    snapshotCheck(files),
    framesCheck(files),
    ...LATER.map(([id, detail]): CaptureCheck => ({ id, result: 'notAvailable', detail })),
  ];
}

/** Pages full of advertising hold dozens of frames. */
const MOST_NAMED = 10;

const LATER = [
  ['serverBytes', 'The bytes the server sent were not kept; the snapshot is what the browser showed.'],
  ['tls', 'This browser does not show extensions the certificate of a page.'],
  ['wholePage', 'Only what was in view is in the screenshot; the snapshot holds all of the page.'],
  ['signature', 'The record is not signed.'],
  ['trustedTimestamp', 'No time-stamp authority was asked; all times are the device\'s own.'],
] as const;

function hostCheck(host: HostVerdict): CaptureCheck {
  const id = 'officialHost';
  if (host.kind === 'official') return { id, result: 'pass', detail: `${host.host} is an official host (${host.portal}).${host.listed ? ' Listed by an administrator\'s policy.' : ''}` };
  const why = host.kind === 'lookAlike' ? ` It resembles ${host.resembles}.` : '';
  const transport = host.kind === 'wrongTransport' ? ` Expected ${host.expected}.` : '';
  return { id, result: 'fail', detail: `UNOFFICIAL: ${host.host} is not an official page.${why}${transport}` };
}

function transportCheck(host: HostVerdict, url: string): CaptureCheck {
  const isProtected = url.startsWith('https:');
  const offered = host.kind === 'official' && host.transport === 'http' ? ' The portal offers no https.' : '';
  return {
    id: 'transportProtected',
    result: isProtected ? 'pass' : 'fail',
    detail: isProtected ? 'The page came over https.' : `The page did not come over https: it could be changed on the way.${offered}`,
  };
}

function readCheck({ observation }: EvidenceInput): CaptureCheck {
  const { state, stateText, pairs, subjects } = observation;
  const said = stateText === undefined ? '' : ` The page says: ${stateText}`;
  return {
    id: 'pageRead',
    result: subjects.length > 0 ? 'pass' : 'fail',
    detail: `State of the page: ${state}; ${pairs.length} labelled values, ${subjects.length} companies.${said}`,
  };
}

function snapshotCheck(files: readonly FrameFile[]): CaptureCheck {
  const cut = files.filter(({ html }) => snapshotNotes(html).cut !== undefined).map(({ path }) => path);
  return {
    id: 'snapshotComplete',
    result: cut.length === 0 ? 'pass' : 'fail',
    detail: cut.length === 0 ? `${files.length} documents saved whole.` : `Too large, saved in part: ${cut.join(', ')}.`,
  };
}

function framesCheck(files: readonly FrameFile[]): CaptureCheck {
  const missing = files.flatMap((file) => file.missing);
  return missing.length === 0
    ? { id: 'framesSaved', result: 'pass', detail: 'Every frame of the page is saved.' }
    : { id: 'framesSaved', result: 'notAvailable', detail: `Frames that could not be entered: ${missing.slice(0, MOST_NAMED).join(', ')} (${missing.length}).` };
}

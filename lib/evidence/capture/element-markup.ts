import { FRAME_ATTRIBUTE, FRAME_TEXT, escapeHtml } from '../snapshot-format';
import { attributeNames, attributeOf, boundsOf, isOn, nameOf, valueOf } from './live-dom';
import { canvasUrl, pictureUrl } from './pictures';

/** Told what was left out on purpose: "password: pwd". */
export type Withhold = (what: string) => void;

const SECRET_NAME = /passw|token|csrf|xsrf|session|sess_?id|viewstate|nonce|secret|ticket|^(?:lt|execution)$/i;

/** Handlers and whatever would fetch, send or run something; `value`, `checked` and `selected` are written from the live state. */
const DROPPED_ATTRIBUTE = new RegExp(
  `^(?:on|${FRAME_ATTRIBUTE.slice(0, FRAME_ATTRIBUTE.lastIndexOf('-'))})|^(?:nonce|integrity|srcdoc|srcset|ping|action|formaction|poster|background|data|autofocus|http-equiv|value|checked|selected|shadowrootmode)$`,
  'i',
);
/** Names that mean the same to every parser; the odd others come from broken markup. */
const SOUND_NAME = /^[a-z_:][\w:.-]*$/i;

/** The attributes of an element as they are written: no scripts, no addresses that would be fetched, form state as it is now. */
export function attributesMarkup(element: Node, withhold: Withhold): string {
  const name = nameOf(element);
  const kept = attributeNames(element).filter((attribute) => SOUND_NAME.test(attribute) && !DROPPED_ATTRIBUTE.test(attribute));
  const written = kept.flatMap((attribute) => attributeMarkup(attribute, attributeOf(element, attribute)));
  return [...written, ...stateMarkup(name, element, withhold)].join('');
}

function attributeMarkup(name: string, value: string): string[] {
  if (isScriptUrl(value)) return [];
  const lower = name.toLowerCase();
  if (lower === 'src') return value.startsWith('data:') ? [] : [written('data-original-src', value)];
  // Only what lies in the same document: an SVG may fetch through these.
  if (lower === 'xlink:href' && !value.startsWith('#')) return [];
  return [written(name, value)];
}

/** Browsers leave out blanks and control characters before they read a scheme. */
const isScriptUrl = (value: string): boolean => /^(?:javascript|vbscript):/i.test(value.slice(0, 200).replaceAll(/[^\u0021-\uFFFF]/g, ''));

const written = (name: string, value: string): string => ` ${name}="${escapeHtml(value)}"`;

/** What the person or the page's script entered since the page was loaded. */
function stateMarkup(name: string, element: Node, withhold: Withhold): string[] {
  if (name === 'input') return inputState(element, withhold);
  if (name === 'option') return isOn(element, HTMLOptionElement, 'selected') ? [' selected', ...valueAttribute(element)] : valueAttribute(element);
  if (name === 'img') return sourceMarkup(pictureUrl(element));
  if (name === 'canvas') return sourceMarkup(canvasUrl(element));
  return ['button', 'li', 'meter', 'progress', 'param'].includes(name) ? valueAttribute(element) : [];
}

const sourceMarkup = (url: string): string[] => (url === '' ? [] : [written('src', url)]);

const valueAttribute = (element: Node): string[] =>
  attributeNames(element).includes('value') ? [written('value', attributeOf(element, 'value'))] : [];

function inputState(input: Node, withhold: Withhold): string[] {
  const type = attributeOf(input, 'type').toLowerCase();
  const name = attributeOf(input, 'name') || attributeOf(input, 'id');
  const isSecret = type === 'password' || (type === 'hidden' && SECRET_NAME.test(name));
  const value = valueOf(input, HTMLInputElement);
  if (isSecret && value !== '') withhold(`${type}: ${name}`);
  const state = isOn(input, HTMLInputElement, 'checked') ? [' checked'] : [];
  return isSecret || type === 'file' ? state : [...state, written('value', value)];
}

/** Stands where a frame stood, as large as it was; the record writes the name of the frame's file into it. */
export function framePlace(frame: Node): string {
  const { width, height } = boundsOf(frame);
  const size = `display:inline-block;box-sizing:border-box;overflow:hidden;border:1px dashed;width:${Math.round(width)}px;height:${Math.round(height)}px`;
  return `<span style="${size}"><span ${FRAME_ATTRIBUTE}="${escapeHtml(frameUrl(frame))}">${FRAME_TEXT}</span></span>`;
}

function frameUrl(frame: Node): string {
  const { contentDocument, baseURI } = frame as HTMLIFrameElement;
  // Where the frame is now, if it is of our origin; it may have moved on since its address was set.
  const present = contentDocument?.location?.href;
  const address = attributeOf(frame, 'src') || attributeOf(frame, 'data');
  if (present !== undefined || address === '') return present ?? '';
  return URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address;
}

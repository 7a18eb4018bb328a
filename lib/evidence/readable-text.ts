import type { PagePair } from '../domain/reading';
import type { EvidenceInput } from './capture-input';
import { shanghaiTime } from '../domain/shanghai';

/** What was read, as plain text in reading order under its headings: for eyes and for full-text search. */
export function readableText({ observation, capturedAt, meaning }: EvidenceInput): string {
  const { page, state, stateText, pairs } = observation;
  const head = [page.title, page.url, shanghaiTime(capturedAt), `[${state}]${stateText === undefined ? '' : ` ${stateText}`}`];
  if (meaning !== undefined) head.push('', meaning.chinese, meaning.english);
  const lines: string[] = [];
  let section: string | undefined;
  for (const pair of pairs) {
    if (pair.section !== section) lines.push('', `# ${pair.section ?? ''}`.trimEnd());
    section = pair.section;
    lines.push(lineOf(pair));
  }
  return `${[...head, ...lines].join('\n')}\n`;
}

const lineOf = ({ label, value, state }: PagePair): string => `${label}: ${value}${state === 'shown' ? '' : ` [${state}]`}`;

import type { FieldId } from '../domain/reading';
import type { EvidenceInput } from './capture-input';

/** One value the page showed, with its label, meaning and place; the entries of fields.json. */
export interface FieldEntry {
  /** Meaning of the label; `null` where nobody knows it. */
  key: FieldId | null;
  label: string;
  value: string;
  rawText: string;
  state: string;
  /** The company on the page it speaks of. */
  subject: string | null;
  section: string | null;
  row: number | null;
  /** Child indexes from the document element of the frame: "1.0.3.2". */
  selector: string;
  frame: number;
  /** [x, y, width, height] in CSS pixels of the frame's document; `null` where it was not drawn. */
  box: [number, number, number, number] | null;
  /** Whether the server's own bytes hold the text; not looked at yet. */
  inServerBytes: 'yes' | 'no' | 'unknown';
}

/** Every pair of label and value that was read, in reading order, whether its label is known or not. */
export function fieldList({ observation, frames }: Pick<EvidenceInput, 'observation' | 'frames'>): FieldEntry[] {
  const meanings = new Map(
    observation.subjects.flatMap(({ key, readings }) => readings.map(({ frame, pair, field }) => [at(frame, pair), { field, subject: key }] as const)),
  );
  const boxes = new Map(frames.flatMap((snapshot) => snapshot.boxes.map(({ pair, box }) => [at(snapshot.frame, pair), box] as const)));
  const counted = new Map<number, number>();
  return observation.pairs.map((pair): FieldEntry => {
    const index = counted.get(pair.frame) ?? 0;
    counted.set(pair.frame, index + 1);
    const place = at(pair.frame, index);
    return {
      key: meanings.get(place)?.field ?? null,
      label: pair.label,
      value: pair.value,
      rawText: pair.value,
      state: pair.state,
      subject: meanings.get(place)?.subject ?? null,
      section: pair.section ?? null,
      row: pair.row ?? null,
      selector: pair.path,
      frame: pair.frame,
      box: boxes.get(place) ?? null,
      inServerBytes: 'unknown',
    };
  });
}

const at = (frame: number, pair: number): string => `${frame}:${pair}`;

/** The code to name the record by: the customs code of the company it is about, else its USCC or EORI number, as shown in full. */
export function shownCode({ observation, verdict }: Pick<EvidenceInput, 'observation' | 'verdict'>): string | undefined {
  const { subjects } = observation;
  const subject = subjects.length === 1 ? subjects[0] : subjects.find(({ key }) => key === verdict.chosen);
  const shown = subject?.readings.filter(({ state }) => state === 'shown') ?? [];
  const reading = shown.find(({ field }) => field === 'customsCode') ?? shown.find(({ field }) => field === 'uscc') ?? shown.find(({ field }) => field === 'eori');
  return reading?.raw.normalize('NFKC').trim();
}

/** A civil date within a sentence. */
const DATE = /(\d{4}-\d{2}-\d{2})/;

/** A sentence whose dates do not break at their hyphens. */
export function Words({ text }: { text: string }) {
  return <>{text.split(DATE).map((part, index) => (index % 2 === 1 ? <span key={index} class="nowrap">{part}</span> : part))}</>;
}

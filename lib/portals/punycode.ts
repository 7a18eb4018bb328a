/** Parameters of RFC 3492, section 5. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** Reads one variable-length integer (RFC 3492, 6.2) and returns it with the index after it. */
function readDelta(digits: string, start: number, bias: number): { delta: number; next: number } {
  let delta = 0;
  let weight = 1;
  for (let index = start, k = BASE; ; index += 1, k += BASE) {
    const digit = Number.parseInt(digits[index] ?? '', BASE);
    if (Number.isNaN(digit)) throw new RangeError(`"${digits}" is not punycode`);
    // Punycode counts a–z before 0–9, parseInt the other way round.
    const value = digit < 10 ? digit + 26 : digit - 10;
    delta += value * weight;
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (value < threshold) return { delta, next: index + 1 };
    weight *= BASE - threshold;
  }
}

function decode(encoded: string): string {
  const split = encoded.lastIndexOf('-');
  const output = Array.from(encoded.slice(0, Math.max(split, 0)), (character) => character.codePointAt(0)!);
  let n = INITIAL_N;
  let i = 0;
  let bias = INITIAL_BIAS;
  for (let index = split + 1; index < encoded.length; ) {
    const { delta, next } = readDelta(encoded, index, bias);
    const length = output.length + 1;
    i += delta;
    bias = adapt(delta, length, index === split + 1);
    n += Math.floor(i / length);
    i %= length;
    output.splice(i, 0, n);
    i += 1;
    index = next;
  }
  return String.fromCodePoint(...output);
}

/** A host with its `xn--` labels decoded (RFC 3492); a label that does not decode stays as it is. */
export function decodeHost(host: string): string {
  const labels = host.split('.').map((label) => {
    if (!label.startsWith('xn--')) return label;
    try {
      return decode(label.slice('xn--'.length));
    } catch (error) {
      if (error instanceof RangeError) return label;
      throw error;
    }
  });
  return labels.join('.');
}

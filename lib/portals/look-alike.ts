import { distance } from 'fastest-levenshtein';
import { decodeHost } from './punycode';

/** Letters of other scripts that are drawn like Latin ones (Unicode TR 39, confusables.txt; lower case only). */
const CONFUSABLES: Record<string, string> = Object.fromEntries(
  ['aаɑα', 'cсϲ', 'dԁ', 'eеҽ', 'gɡ', 'hһ', 'iіıɩι', 'jј', 'lӏ', 'mм', 'nոп', 'oоοօσ', 'pрρ', 'qԛ', 'rг', 'sѕ', 'tтτ', 'uυս', 'vνѵ', 'wԝш', 'xхχ', 'yуүγ'].flatMap(
    ([latin, ...others]) => others.map((other) => [other, latin!] as const),
  ),
);

/** Digits and letter groups read as another letter at a glance. */
const GLANCES: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/3/g, 'e'],
  [/5/g, 's'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/** Suffixes under which anybody may register, and where an imitation of a Chinese site would go. */
const OPEN_SUFFIX = /\.(?:cn|com|net|org|com\.cn|net\.cn|org\.cn|cn\.com|cc|co|cm|top|xyz|vip|site|online|info|club|shop)$/;
/** Governments of other places: customs.gov.hk is nobody's imitation. */
const OTHER_GOVERNMENT = /\.(?:gov|go|gob|gouv|govt|gub)\.(?!cn$)[a-z]{2}$/;
/** Names shorter than this are one letter away from too many honest ones. */
const TYPO_MIN_LENGTH = 6;
/** From this length on two wrong letters are still the same word to the eye. */
const TYPO_LONG_LENGTH = 10;

/** How a host looks at a glance: decoded, without accents, look-alike letters folded. Dots and hyphens stay. */
function skeleton(host: string): string {
  const plain = decodeHost(host).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const latin = [...plain].map((character) => CONFUSABLES[character] ?? character).join('');
  return GLANCES.reduce((text, [pattern, letter]) => text.replace(pattern, letter), latin);
}

const joined = (host: string): string => skeleton(host).replace(/[^\p{L}\p{N}]/gu, '');

/** Public suffixes of official hosts: the owner's own label stands before them (publicsuffix.org). Anything else is one label long. */
const SUFFIXES = ['.gov.cn', '.service.gov.uk'];

/** The domain an official host's owner holds. */
function ownerDomain(host: string): string {
  const suffix = SUFFIXES.find((each) => host.endsWith(each)) ?? '.cn';
  return host.split('.').slice(-suffix.split('.').length).join('.');
}

/** The domain's own name is a word of its own (singlewindow): found anywhere in a host, it is this one's. Not so europa and tax. */
const isDistinctive = (domain: string): boolean => domain.endsWith('.gov.cn') || domain.indexOf('.') >= TYPO_LONG_LENGTH;

const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** The labels of a domain follow each other in the host, parted by dots or hyphens, and something else comes after: europa.eu.example.com. */
function holdsLabels(host: string, domain: string): boolean {
  return `.${skeleton(host).replace(/[-_]/g, '.')}`.includes(`.${skeleton(domain)}.`);
}

/** The official name stands within the host: credit.customs.gov.cn.example.com, customs-gov.cn, a web VPN's prefix. */
function embeds(host: string, official: string): boolean {
  const domain = ownerDomain(official);
  const shown = joined(host);
  if (shown === joined(official) || shown === joined(domain)) return true;
  if (!isDistinctive(domain)) return holdsLabels(host, domain);
  // Only authorities get a name under gov.cn: hzcustoms.gov.cn is another one, not an imitation.
  const within = host.endsWith('.gov.cn') ? shown.slice(0, -joined('.gov.cn').length) : shown;
  return within.includes(joined(domain));
}

/** The official name under a suffix anybody may have: customsgov.com, credit.customs.com, singlewindow.net. */
function borrowsName(host: string, official: string): boolean {
  const domain = ownerDomain(official);
  if (host.endsWith('.gov.cn') || OTHER_GOVERNMENT.test(host) || !OPEN_SUFFIX.test(host) || !isDistinctive(domain)) return false;
  const shown = joined(host.replace(OPEN_SUFFIX, ''));
  if (domain.endsWith('.gov.cn')) {
    return shown.includes(joined(domain.replace(/\.cn$/, ''))) || shown === joined(official.replace(/\.gov\.cn$/, ''));
  }
  return skeleton(host.replace(OPEN_SUFFIX, '')).split('.').at(-1) === skeleton(domain.split('.')[0]!);
}

/** One letter wrong (two in a long name), the rest as it should be: sinqlewindow.cn, costoms.gov.cn. */
function misspells(host: string, official: string): boolean {
  const [name = '', ...suffix] = ownerDomain(official).split('.');
  if (name.length < TYPO_MIN_LENGTH || !isDistinctive(ownerDomain(official))) return false;
  const labels = host.split('.');
  if (labels.slice(-suffix.length).join('.') !== suffix.join('.')) return false;
  const shown = labels.at(-suffix.length - 1) ?? '';
  return distance(skeleton(shown), skeleton(name)) <= (name.length >= TYPO_LONG_LENGTH ? 2 : 1);
}

/**
 * The official host that a host is made or mistaken to look like; undefined where it looks like
 * none. Hosts of the same owner (beijing.customs.gov.cn) are never look-alikes.
 */
export function resembledHost(host: string, officialHosts: readonly string[]): string | undefined {
  if (officialHosts.some((official) => isUnder(host, ownerDomain(official)))) return undefined;
  const candidates = officialHosts.filter(
    (official) => embeds(host, official) || borrowsName(host, official) || misspells(host, official),
  );
  const shown = joined(host);
  const closeness = (official: string): number =>
    shown.includes(joined(official)) ? -official.length : distance(shown, joined(official));
  return candidates.sort((a, b) => closeness(a) - closeness(b))[0];
}

import type { Finding, Severity, TabVerdict } from './check';
import type { ReasonCode } from './reasons';

/** Findings that count on the badge: everything above a notice. */
export const openFindings = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity !== 'notice');

/**
 * What the badge says: the number of open findings, `?` for a page that could not be read, `–` for an unofficial host, `…` while
 * the page is ahead of the verdict, else nothing.
 */
export function badgeOf(verdict: TabVerdict): { text: string; severity?: Severity } {
  if (verdict.stale) return { text: '…' };
  if (verdict.host.kind !== 'official') return { text: '–', severity: verdict.host.kind === 'lookAlike' ? 'critical' : undefined };
  if (verdict.check !== undefined) {
    const open = openFindings(verdict.check.findings);
    return { text: String(open.length), severity: worst(open) };
  }
  return { text: COULD_NOT_READ.has(verdict.state) ? '?' : '' };
}

const COULD_NOT_READ: ReadonlySet<string> = new Set(['login', 'captcha', 'portalError', 'notRecognised', 'loading']);

function worst(findings: readonly Finding[]): Severity | undefined {
  if (findings.some(({ severity }) => severity === 'critical')) return 'critical';
  return findings[0]?.severity;
}

/** A value to mark on the page, with the reason whose sentence stands beside it. */
export interface MarkSign {
  frame: number;
  pair: number;
  severity: Severity;
  reason: { code: ReasonCode; params: Record<string, string | number> };
  claimed?: string;
}

/** The values of a page that do not agree with what was claimed: one mark a value, the worst severity it has. */
export function markSigns(verdict: TabVerdict): MarkSign[] {
  const outcomes = verdict.check?.outcomes.filter(({ outcome }) => outcome === 'mismatch') ?? [];
  return outcomes.flatMap(({ field, shown, claim, reason }) => {
    const severity = worst(verdict.check!.findings.filter((finding) => finding.field === field)) ?? 'notice';
    return shown.map(({ frame, pair }) => ({ frame, pair, severity, reason, claimed: claim?.value }));
  });
}

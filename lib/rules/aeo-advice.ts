/** The thresholds of an AEO recommendation. */
export interface AeoThresholds {
  /** US dollars a year from which general certification is recommended. */
  generalUsd: number;
  /** US dollars a year from which advanced certification may be applied for. */
  advancedUsd: number;
  maxViolations: number;
}

/** What the article advises an enterprise of a yearly volume to apply for; both thresholds are inclusive. */
export function adviseAeo(usd: number, violations: number, thresholds: AeoThresholds): 'none' | 'general' | 'advanced' {
  if (usd >= thresholds.advancedUsd && violations <= thresholds.maxViolations) return 'advanced';
  return usd >= thresholds.generalUsd ? 'general' : 'none';
}

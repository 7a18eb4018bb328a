import type { ChainMember } from '../domain/check';
import { isLevelId } from './order';
import type { LevelId } from './schemes';

/** The level of a member of a chain where it counts: known, and not stale. */
export function memberLevel(member: ChainMember): LevelId | undefined {
  return member.level !== undefined && isLevelId(member.level) && member.basis.kind !== 'stale' ? member.level : undefined;
}

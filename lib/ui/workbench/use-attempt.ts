import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';

/** A step outside a form that may be refused: what refused the last attempt, and the way to make one. */
export function useAttempt<A extends unknown[]>(run: (...args: A) => Promise<readonly Problem[]>): { problems: readonly Problem[]; attempt: (...args: A) => void } {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  return { problems, attempt: (...args) => void run(...args).then(setProblems) };
}

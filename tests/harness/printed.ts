import { beforeEach, vi } from 'vitest';

/** What a command prints during each test, line by line. */
export function printed(): { out: string[]; err: string[] } {
  const [out, err]: string[][] = [[], []];
  beforeEach(() => {
    out!.length = 0;
    err!.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void out!.push(line));
    vi.spyOn(console, 'error').mockImplementation((line: string) => void err!.push(line));
  });
  return { out: out!, err: err! };
}

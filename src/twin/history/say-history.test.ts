import { expect, test } from 'vitest'
import { sayHistory } from './say-history.ts'

test.each([
  [{ crimes: 0, made: 0, facts: 12, seconds: 2 }, 'history: 2026-10-02, 0 of 90,000 crimes, 6 facts/s'],
  [
    { crimes: 1500, made: 500, facts: 18_000, seconds: 20 },
    'history: 2026-10-02, 1,500 of 90,000 crimes, 900 facts/s, 40 ms a crime, the last crime in about 59 min',
  ],
  [
    { crimes: 90_000, made: 90_000, facts: 3_000_000, seconds: 3000 },
    'history: 2026-10-02, 90,000 of 90,000 crimes, 1,000 facts/s, 33 ms a crime, cases are going to their ends',
  ],
])('how far it is: %o', (far, line) => {
  expect(sayHistory({ day: '2026-10-02', wanted: 90_000, ...far })).toBe(line)
})

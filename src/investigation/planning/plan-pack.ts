import type { PlanPack } from './line-template.ts'
import { LINES_OF_EVIDENCE } from './lines-of-evidence.ts'
import { LINES_OF_PEOPLE } from './lines-of-people.ts'

/** Every edition. A changed line is a new edition: what an officer chose keeps the one it was chosen under. */
export const PLAN_PACKS: readonly PlanPack[] = [
  {
    id: 'plans-2026',
    from: '2019-01-01',
    to: null,
    source: 'our proposal, after the headings and golden-hour actions of victims.md section 5; wording ours',
    lines: [...LINES_OF_EVIDENCE, ...LINES_OF_PEOPLE],
  },
]

export function planPackOn(day: Temporal.PlainDate): PlanPack {
  const on = day.toString()
  return PLAN_PACKS.find(pack => pack.from <= on && (pack.to === null || on < pack.to)) ?? PLAN_PACKS.at(-1)!
}

import type { PlayedKind } from './history-steps.ts'

/** What a history prints: the keys of a rehearsal. `refused`: steps that a rule of the product did not allow, by its code. */
export type HistoryTally = Record<(typeof COUNTED)[number], number> & { refused: Record<string, number> }

const COUNTED = [
  'contacts',
  'ended',
  'incidents',
  'deployments',
  'crimes',
  'plans',
  'reviews',
  'suspect_events',
  'updates',
  'outcomes',
  'errors',
] as const

const COUNTS: Partial<Record<PlayedKind, readonly (typeof COUNTED)[number][]>> = {
  'incident-opened': ['contacts', 'incidents'],
  ended: ['ended'],
  cleared: ['deployments'],
  'crime-decided': ['crimes'],
  planned: ['plans'],
  reviewed: ['reviews'],
  'suspect-event': ['suspect_events'],
  'outcome-decided': ['outcomes'],
  'victim-updated': ['updates'],
}

export const emptyHistory = (): HistoryTally => ({
  ...(Object.fromEntries(COUNTED.map(key => [key, 0])) as Record<(typeof COUNTED)[number], number>),
  refused: {},
})

export function countStep(tally: HistoryTally, kind: PlayedKind): void {
  for (const key of COUNTS[kind] ?? []) tally[key] += 1
}

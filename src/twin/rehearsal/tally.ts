import type { Way } from './ways.ts'

/** What a rehearsal prints (commands.md). `errors` are answers that a well-behaved crew did not expect. */
export type Tally = {
  contacts: number
  /** Of those that began, how many by each way in: all of it synthetic. */
  ways: Partial<Record<Way, number>>
  silent_with_55: number
  silent_without_55: number
  locations: number
  call_backs_agreed: number
  call_backs_failed: number
  call_backs_failed_vulnerable: number
  attached: number
  ended: number
  incidents: number
  deployments: number
  crimes: number
  plans: number
  reviews: number
  suspect_events: number
  updates: number
  outcomes: number
  waits: number
  requests: number
  errors: number
}

export function emptyTally(): Tally {
  return {
    contacts: 0,
    ways: {},
    silent_with_55: 0,
    silent_without_55: 0,
    locations: 0,
    call_backs_agreed: 0,
    call_backs_failed: 0,
    call_backs_failed_vulnerable: 0,
    attached: 0,
    ended: 0,
    incidents: 0,
    deployments: 0,
    crimes: 0,
    plans: 0,
    reviews: 0,
    suspect_events: 0,
    updates: 0,
    outcomes: 0,
    waits: 0,
    requests: 0,
    errors: 0,
  }
}

/** What a rehearsal prints (commands.md). `errors` are answers that a well-behaved crew did not expect. */
export type Tally = {
  contacts: number
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

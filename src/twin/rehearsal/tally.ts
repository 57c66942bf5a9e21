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
  /** Victims who were given a card for pages of their own; times that one signed in and read them; and what they did there. */
  cards: number
  portal_visits: number
  portal_questions: number
  portal_answers_read: number
  portal_files: number
  portal_surveys: number
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
    cards: 0,
    portal_visits: 0,
    portal_questions: 0,
    portal_answers_read: 0,
    portal_files: 0,
    portal_surveys: 0,
    outcomes: 0,
    waits: 0,
    requests: 0,
    errors: 0,
  }
}

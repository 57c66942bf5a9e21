import type { Tx } from './db/connect.ts'

/** How a person reaches a victim now. `by` 'unsafe' and 'nobody-asked': no call, no message; `later`: what they agreed to is not at this hour. */
export type ReachedBy = {
  by: 'message' | 'phone' | 'in-person' | 'unsafe' | 'nobody-asked'
  words: string
  later?: boolean
}

/**
 * How each of these victims is reached by a person: by all that the gate of victim care knows (decision 0032), for pages upstream of it, which may not
 * import it (house rule 3). `victim` gives it, `app.ts` hands it on. Whoever is not among the answers may not be seen.
 */
export type VictimReach = (
  tx: Tx,
  victimIds: readonly string[],
  at: Temporal.Instant,
) => Promise<ReadonlyMap<string, ReachedBy>>

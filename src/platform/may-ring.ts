import type { Tx } from './db/connect.ts'
import type { Force } from './force/force.ts'
import type { Refused } from './outcome.ts'

/**
 * Why the number of a contact is not rung now, by all that was ever said of it and what whoever rings says (`safe`); undefined where it may be. For pages of
 * other modules, which may not import the gate of contact (house rule 3): `contact` gives it, `app.ts` hands it on.
 */
export type MayRing = (
  tx: Tx,
  contactId: string,
  force: Force,
  safe: 'yes' | 'no' | 'not-known' | undefined,
) => Promise<Refused | undefined>

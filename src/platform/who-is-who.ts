import type { Tx } from './db/connect.ts'
import type { Stamp } from './log/record.ts'
import type { Outcome } from './outcome.ts'

/** What a contact's boxes hold of its caller, as they stand on somebody's screen: saved or not. */
export type WhoTyped = {
  callerName: string | null
  callerNumber: string | null
  callerAddress: string | null
  callerBirth: string | null
  place: string | null
  settlementId: string | null
}

export type WhoAsk = {
  contactId: string
  typed: WhoTyped
  /** False: only who was said to be who; nobody is looked for. */
  look: boolean
  /** Whether the search is kept with the contact as a check made: once they pause, and before they decide. */
  keep: boolean
  stamp: Stamp
}

/** Who somebody in a contact is said to be. `why` is kept with what is taken back. */
export type WhoSaid =
  | { decision: 'same' | 'not-same'; personId: string; role: string }
  | { decision: 'new' }
  | { decision: 'undo'; identificationId: string; why: string }

/**
 * Who people are, for the call's screen, which may not import it (house rule 3): `people` gives it, `app.ts` hands it on. Both are undefined where the
 * contact is not there, or not theirs to see.
 */
export type WhoIsWho = {
  mayBe(tx: Tx, ask: WhoAsk): Promise<object | undefined>
  /** The contact is held by whoever calls this. */
  say(tx: Tx, contactId: string, said: WhoSaid, stamp: Stamp): Promise<Outcome<object> | undefined>
}

import type { Tx } from '../../platform/db/connect.ts'
import { type Mine, readMine } from './mine.store.ts'
import { myLook } from './my-look.store.ts'
import { keysOf, myKeys, myTerms, type Terms, termsOf } from './passkey.store.ts'
import { DEVICES_WORDS, ENDED_WORDS, keyShown, mayOfferKeys } from './passkey.ts'
import { keyOfRequest } from './passkey-settle.store.ts'
import type { RequestRow } from './request.store.ts'

export type MyKeysPage = Awaited<ReturnType<typeof myLook>> & {
  caseId: string
  signedIn: true
  keys: ReturnType<typeof keyShown>[]
  notOffered: string | null
  endedWords: typeof ENDED_WORDS
}

/** Her keys, whether one more is offered, and why not; asked as her. */
export async function readMyKeys(
  tx: Tx,
  now: Temporal.Instant,
): Promise<{ mine: Mine; terms: Terms; page: MyKeysPage } | undefined> {
  const mine = await readMine(tx)
  const terms = await myTerms(tx)
  if (!mine || !terms) return undefined
  const offered = mayOfferKeys(terms)
  const page: MyKeysPage = {
    caseId: mine.caseId,
    signedIn: true,
    ...(await myLook(tx, now)),
    keys: (await myKeys(tx)).map(keyShown),
    notOffered: offered.ok ? null : offered.refusal.message,
    endedWords: ENDED_WORDS,
  }
  return { mine, terms, page }
}

/** The same for whoever works with her. */
export async function staffKeys(tx: Tx, victimId: string) {
  const terms = await termsOf(tx, victimId)
  return {
    rows: (await keysOf(tx, victimId)).map(keyShown),
    talked: terms?.talked ?? false,
    devices: terms?.devices ?? null,
    devicesWords: DEVICES_WORDS,
    endedWords: ENDED_WORDS,
  }
}

/** The key that a request is about, for the page on which somebody settles it. */
export async function requestKey(tx: Tx, request: RequestRow) {
  const key = await keyOfRequest(tx, request)
  return key ? keyShown(key) : null
}

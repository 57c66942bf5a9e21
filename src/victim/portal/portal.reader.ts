import type { Reader } from '../../platform/log/reader.ts'
import { lockIfTried, readAttempt } from './attempt-made.store.ts'
import { sendCode } from './send-code.store.ts'

/** What a try to sign in sets in motion, after the same answer went to everybody: a code where she may be sent one, a lock where it was tried too often. */
export const portalReader: Reader = {
  name: 'my-pages',
  kinds: ['portal-sign-in-tried'],
  handle: async (tx, fact) => {
    const attempt = await readAttempt(tx, fact.body.attemptId)
    if (!attempt) return
    if (attempt.right) await sendCode(tx, attempt, fact.at)
    else await lockIfTried(tx, attempt, fact.at)
  },
}

import type { Reader } from '../platform/log/reader.ts'
import { clocksReader } from './clocks.reader.ts'
import { surveysReader } from './feedback/surveys.reader.ts'
import { letterWatchReader } from './letters/letter-watch.reader.ts'
import { readByHerReader } from './messages/read-by-her.reader.ts'
import { outboxReader } from './outbox.reader.ts'
import { passkeyReader } from './portal/passkey.reader.ts'
import { portalReader } from './portal/portal.reader.ts'
import { askedOnPhonesReader } from './questions/asked-on-phones.reader.ts'
import { safetyReader } from './safety/safety.reader.ts'
import { referralWatchReader } from './support/referral-watch.reader.ts'

/** What this module reads from the log. */
export const victimReaders: readonly Reader[] = [
  clocksReader,
  safetyReader,
  outboxReader,
  portalReader,
  passkeyReader,
  readByHerReader,
  letterWatchReader,
  referralWatchReader,
  surveysReader,
  askedOnPhonesReader,
]

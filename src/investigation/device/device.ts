import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import { type DeviceLaw, type DeviceTest, LONGEST_WITHOUT_DAYS } from './device-law.ts'

export type DeviceAsk = {
  device: string
  information: string
  tests: Partial<Record<DeviceTest, string>>
  noticeAt: Temporal.Instant
  agreed: boolean
  /** Asked alone, by somebody who can take a no. */
  freely?: boolean | undefined
  agreedHow?: 'in-writing' | 'recorded' | undefined
  instead?: string | undefined
  takenAt?: Temporal.Instant | undefined
  returnBy?: Temporal.Instant | undefined
}

/**
 * Information is taken from a victim's own device only when every test is met in words, after a written notice, and by
 * their agreement without pressure. A no ends nothing: it is recorded with how the enquiry goes on.
 */
export function askForDevice(ask: DeviceAsk, law: DeviceLaw): Outcome<DeviceAsk> {
  const missing = law.tests.find(test => !saysSomething(ask.tests[test.code] ?? '', 3))
  if (missing) return refuse('needs-test', `${missing.ask}. Say it in a sentence`, missing.code)
  if (!ask.agreed) {
    if (ask.takenAt) return refuse('not-agreed', 'They did not agree: nothing is taken', 'takenAt')
    return saysSomething(ask.instead ?? '', 3)
      ? accept(ask)
      : refuse('needs-instead', 'A no ends nothing by itself: say how the enquiry goes on without it', 'instead')
  }
  if (!ask.freely)
    return refuse(
      'under-pressure',
      'An agreement counts only if they were asked without pressure, and alone: ask again so',
      'freely',
    )
  if (!ask.agreedHow)
    return refuse(
      'needs-how',
      'Say how the agreement is kept: in writing, or recorded where they cannot write',
      'agreedHow',
    )
  if (!ask.takenAt || !ask.returnBy)
    return refuse(
      'needs-return',
      'Say when it was taken, and by when they have it back',
      ask.takenAt ? 'returnBy' : 'takenAt',
    )
  if (Temporal.Instant.compare(ask.noticeAt, ask.takenAt) > 0)
    return refuse('notice-too-late', 'The written notice comes before the device is taken', 'noticeAt')
  if (Temporal.Instant.compare(ask.returnBy, ask.takenAt) <= 0)
    return refuse('backwards', 'It comes back after it is taken: check both', 'returnBy')
  if (Temporal.Instant.compare(ask.returnBy, ask.takenAt.add({ hours: 24 * LONGEST_WITHOUT_DAYS })) > 0)
    return refuse(
      'too-long',
      `They have it back within ${LONGEST_WITHOUT_DAYS} days; for longer, ask them again`,
      'returnBy',
    )
  return accept(ask)
}

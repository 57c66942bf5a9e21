import { plainWords } from '../../people/matching/plain-words.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import { LONGEST_WITHOUT_DAYS } from './device-law.ts'
import type { Agrees, Capacity } from './who-agrees.ts'

export const OWN_ANSWERS = ['yes', 'no', 'not-asked'] as const
export type OwnAnswer = (typeof OWN_ANSWERS)[number]

export type DeviceAnswer = {
  noticeAt: Temporal.Instant
  agreed: boolean
  /** 'victim', or who agrees in their place. */
  agreedBy?: string | undefined
  agreedByName?: string | undefined
  agreedByWhy?: string | undefined
  /** That none of those who may not agree is this person. */
  mayAgree?: boolean | undefined
  /** What a child, or an adult who cannot decide, answered themselves, and in which words; or why they could not be asked. */
  ownAnswer?: OwnAnswer | undefined
  ownView?: string | undefined
  /** Asked alone, by somebody who can take a no. */
  freely?: boolean | undefined
  agreedHow?: 'in-writing' | 'recorded' | undefined
  instead?: string | undefined
  takenAt?: Temporal.Instant | undefined
  returnBy?: Temporal.Instant | undefined
}
export type Whose = {
  /** Null where it was asked before that was kept: it is taken for the victim's own decision. */
  capacity: Capacity | null
  allowed: readonly Agrees[]
  /** Names of whoever is suspected in the case, or was found unsafe for this child. */
  unsafe: readonly string[]
}

const key = (name: string) => plainWords(name).split(' ').toSorted().join(' ')

/**
 * What was answered, after a written notice. Whoever cannot decide alone is asked all the same, and their no is a no whoever else agrees: our proposal. A yes counts only from whoever may give it, without pressure, and with a day by which the device is back. A no ends
 * nothing: it is recorded with how the enquiry goes on.
 */
export function answerForDevice(given: DeviceAnswer, whose: Whose): Outcome<DeviceAnswer> {
  const own = ownAnswered(given, whose)
  if (!own.ok) return own
  if (!given.agreed) {
    if (given.takenAt) return refuse('not-agreed', 'They did not agree: nothing is taken', 'takenAt')
    return saysSomething(given.instead ?? '', 3)
      ? accept(given)
      : refuse('needs-instead', 'A no ends nothing by itself: say how the enquiry goes on without it', 'instead')
  }
  const who = whoAgreed(given, whose)
  if (!who.ok) return who
  if (!given.freely)
    return refuse(
      'under-pressure',
      'An agreement counts only if they were asked without pressure, and alone: ask again so',
      'freely',
    )
  if (!given.agreedHow)
    return refuse(
      'needs-how',
      'Say how the agreement is kept: in writing, or recorded where they cannot write',
      'agreedHow',
    )
  if (!given.takenAt || !given.returnBy)
    return refuse(
      'needs-return',
      'Say when it was taken, and by when they have it back',
      given.takenAt ? 'returnBy' : 'takenAt',
    )
  if (Temporal.Instant.compare(given.noticeAt, given.takenAt) > 0)
    return refuse('notice-too-late', 'The written notice comes before the device is taken', 'noticeAt')
  if (Temporal.Instant.compare(given.returnBy, given.takenAt) <= 0)
    return refuse('backwards', 'It comes back after it is taken: check both', 'returnBy')
  if (Temporal.Instant.compare(given.returnBy, given.takenAt.add({ hours: 24 * LONGEST_WITHOUT_DAYS })) > 0)
    return refuse(
      'too-long',
      `They have it back within ${LONGEST_WITHOUT_DAYS} days; for longer, ask them again`,
      'returnBy',
    )
  return accept(given)
}

function whoAgreed(given: DeviceAnswer, { capacity, allowed, unsafe }: Whose): Outcome<true> {
  if (capacity === null || capacity === 'adult')
    return given.agreedBy === undefined || given.agreedBy === 'victim'
      ? accept(true)
      : refuse('theirs-to-give', 'They are an adult who decides for themselves: nobody agrees for them', 'agreedBy')
  const row = allowed.find(one => one.code === given.agreedBy)
  if (!row) return refuse('needs-another', 'Somebody agrees in their place: choose who, from those who may', 'agreedBy')
  const name = given.agreedByName ?? ''
  if (!name.trim()) return refuse('needs-name', 'Give the name of whoever agreed', 'agreedByName')
  if (unsafe.some(one => key(one) === key(name)))
    return refuse(
      'may-not-agree',
      'Somebody of this name is suspected in this, or was found unsafe for them: they may not agree',
      'agreedByName',
    )
  if (!given.mayAgree)
    return refuse('may-not-agree', 'Say that they are nobody who may not agree: otherwise ask another', 'mayAgree')
  if (row.why && !saysSomething(given.agreedByWhy ?? '', 3))
    return refuse('needs-why', 'Say why it is this person: why no parent or guardian could be asked', 'agreedByWhy')
  return accept(true)
}

function ownAnswered({ agreed, ownAnswer, ownView }: DeviceAnswer, { capacity }: Whose): Outcome<true> {
  if (agreed && ownAnswer === 'no')
    return refuse(
      'own-no',
      'They said no themselves: nothing is taken, whoever else agrees. Record it as a no',
      'agreed',
    )
  if (capacity === null || capacity === 'adult') return accept(true)
  if (!ownAnswer)
    return refuse(
      'needs-own-answer',
      'Say what they answered themselves: they are asked too, whoever agrees',
      'ownAnswer',
    )
  return saysSomething(ownView ?? '', ownAnswer === 'not-asked' ? 3 : 1)
    ? accept(true)
    : refuse(
        'needs-own-view',
        ownAnswer === 'not-asked' ? 'Say why they could not be asked themselves' : 'Say what they said, in their words',
        'ownView',
      )
}

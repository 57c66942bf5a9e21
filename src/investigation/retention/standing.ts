import type { Force } from '../../platform/force/force.ts'
import { gravityOf } from './offence-gravity.ts'
import { laterOf, nextReviewOn, type Reviewed, whenSoOld } from './review-date.ts'
import { type GroupId, type OwnPeriods, type ReviewGroup, raises, reviewGroup, weightier } from './review-groups.ts'

export type KeptCrime = {
  crimeId: string
  number: number
  offence: string
  incidentType: string | null
  state: 'open' | 'outcome-proposed' | 'closed'
  outcomeCode: number | null
  cancelled: boolean
  /** People named as suspects of it, and whether any of them was under ten when it was reported. */
  suspects: number
  underTen: boolean
}

/** A case as its group is told from it. `endedOn` is the day on which the last of it ended; null while anything of it is open. */
export type KeptCase = {
  caseId: string
  endedOn: Temporal.PlainDate | null
  crimes: readonly KeptCrime[]
  /** Cases in which somebody who is suspected here is suspected too. */
  others: readonly Omit<KeptCase, 'others' | 'reviewed'>[]
  /** The births of those suspected, where all are known. */
  births: readonly Temporal.PlainDate[]
  reviewed: Reviewed | null
}

export type Standing = {
  id: GroupId
  group: ReviewGroup
  /** Why it is in this group, in sentences. */
  because: string[]
  /** Null while anything of it is open: what is worked on is not reviewed. */
  nextOn: Temporal.PlainDate | null
  /** The longest that the first group is kept, where births are known. */
  until: Temporal.PlainDate | null
  careOfChild: boolean
}

/** Outcomes that name nobody, or that were never reached: all the others speak of somebody who was found. */
const NOBODY_FOUND: readonly number[] = [0, 14, 18, 19, 20]
const CHILD_UNDER_TEN = 11

type Words = Pick<Force, 'offences' | 'incidentTypes'>
type Own = { id: GroupId; because: string; child: boolean }

/**
 * In which group a case is and when it is looked at. Worked out each time from what is recorded now, and never stored: a crime that is reclassified,
 * opened again, or whose outcome is superseded changes it at once.
 */
export function standingOf(one: KeptCase, words: Words, today: Temporal.PlainDate, own: OwnPeriods = []): Standing {
  const mine = ofItself(one, words, today)
  const others = mine.child
    ? []
    : one.others.map(other => ({ other, its: ofItself(other, words, today) })).filter(({ its }) => !its.child)
  const id = others.reduce((heaviest, { its }) => weightier(heaviest, its.id), mine.id)
  const group = reviewGroup(id, today, own)
  // Whoever is suspected again in as grave a matter has no clear period yet, in this case either.
  const counted = others.filter(({ its }) => its.id === id).map(({ other }) => other)
  const ended = counted.reduce<Temporal.PlainDate | null>(
    (latest, { endedOn }) => (latest && endedOn ? laterOf(latest, endedOn) : null),
    one.endedOn,
  )
  const raised = raises(id, mine.id)
  return {
    id,
    group,
    because: [
      mine.because,
      ...counted.map(({ crimes, endedOn }) => {
        const who = `somebody suspected here is suspected in ${numbers(crimes)} too`
        const open = endedOn ? '' : ', which is still open'
        return raised
          ? `Raised to group ${group.group}: ${who}${open}`
          : `${who[0]!.toUpperCase()}${who.slice(1)}${open}: counted from the end of the last of them`
      }),
    ],
    nextOn: ended && one.endedOn ? nextReviewOn(ended, group, one.reviewed) : null,
    until:
      group.untilAge !== null && one.births.length > 0
        ? one.births.map(birth => whenSoOld(birth, group.untilAge!)).reduce(laterOf)
        : null,
    careOfChild: mine.child,
  }
}

function ofItself({ crimes }: Pick<KeptCase, 'crimes'>, words: Words, today: Temporal.PlainDate): Own {
  const standing = crimes.filter(crime => !crime.cancelled)
  if (standing.length === 0)
    return {
      id: '4',
      because: crimes.length > 0 ? 'Its crime was cancelled: no crime stands' : 'No crime was recorded of it',
      child: false,
    }
  if (standing.every(crime => crime.outcomeCode === CHILD_UNDER_TEN || crime.underTen))
    return {
      id: '4',
      because:
        'Whoever did it was under ten: a child of that age commits no crime, and this raises nothing else of theirs',
      child: true,
    }
  return standing.map(crime => ofCrime(crime, words, today)).reduce((a, b) => (raises(b.id, a.id) ? b : a))
}

function ofCrime(crime: KeptCrime, words: Words, today: Temporal.PlainDate): Own {
  const { gravity, because } = gravityOf(crime.offence, crime.incidentType, today, words)
  const found = crime.suspects > 0 || (crime.outcomeCode !== null && !NOBODY_FOUND.includes(crime.outcomeCode))
  const name = `Crime ${crime.number} is ${because}`
  if (found) return { id: `${gravity}`, because: `${name}, and somebody was suspected of it`, child: false }
  if (gravity < 3) return { id: '4-grave', because: `${name}, and nobody was found`, child: false }
  return { id: '4', because: `${name}, and nobody was found`, child: false }
}

function numbers(crimes: readonly KeptCrime[]): string {
  const named = crimes.map(crime => String(crime.number))
  return `crime ${named.join(', ')}`
}

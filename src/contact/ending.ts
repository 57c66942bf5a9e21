import type { GradeCode } from '../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { EndState } from './contact-state.ts'
import { type NotRetriaged, type Retriage, refuseWithoutRetriage } from './event/closing-together.ts'
import { fastest, isFaster } from './grade-order.ts'
import { refuseReason } from './grading.ts'
import type { Floor } from './minimum-grade.ts'
import type { Trigger } from './thrive.ts'
import { type Lack, refuseMissing } from './thrive-missing.ts'

/** How a person may end a contact: 'abandoned' is the caller's own doing. */
export const ENDINGS = ['resolved', 'joined', 'referred', 'incident'] as const satisfies readonly EndState[]
export type Ending = (typeof ENDINGS)[number]

/** The contact it is to be joined to; undefined where there is none, or none that may be seen. */
export type Other = { number: number; sameCase: boolean; inHand: boolean; grade: GradeCode | null }

export type EndAsk = {
  ending: Ending
  reason?: string | undefined
  partner?: string | undefined
  grade: GradeCode | null
  floor: Floor | undefined
  /** What set off the newest assessment. */
  newest: Trigger | null
  /** What that assessment lacks for this ending: for a transfer where a partner takes it, else for a closure. */
  missing: readonly Lack[]
  /** Nobody ever spoke to them: a lost caller who was rung back in vain. */
  neverSpokenTo: boolean
  hasIncident: boolean
  /** Contacts attached to this one whose callers somebody is still with. */
  openCallers?: readonly number[]
  other?: Other | undefined
  /** Whether the risk was looked at again before it is joined to another; absent where there is no other. */
  retriage?: Retriage | undefined
}

export type NoEnd =
  | 'callers-open'
  | NotRetriaged
  | 'assess-first'
  | 'grade-first'
  | 'needs-reason'
  | 'no-resource-is-no-reason'
  | 'needs-partner'
  | 'needs-other'
  | 'same-case'
  | 'other-not-in-hand'
  | 'other-is-slower'
  | 'no-incident'
  | 'thrive-missing'

/**
 * May this contact end so? No contact ends unassessed, and none ends by a way round the grade: what is settled without
 * anybody going must first be graded 'resolve', with the approvals that takes. Where the floor is above that, a closure
 * assessment says what is known at the end, and every closing has a full one (contact.md 3.1).
 */
export function endContact(
  ask: EndAsk,
): Outcome<{ ending: Ending; reason: string | null; partner: string | null }, NoEnd> {
  const reason = ask.reason?.trim() || null
  const partner = ask.partner?.trim() || null
  const refused = ask.neverSpokenTo && !ask.floor && ask.ending === 'resolved' ? undefined : refuseEnding(ask, partner)
  if (refused) return refused
  if (ask.ending === 'resolved' || ask.ending === 'referred') {
    const why = refuseReason(
      reason,
      ask.ending === 'resolved'
        ? 'Say how it was resolved, and what the person was told'
        : 'Say why they are the right people, and who there accepted it',
    )
    if (why) return why
  }
  return accept({ ending: ask.ending, reason, partner: ask.ending === 'referred' ? partner : null })
}

function refuseEnding(ask: EndAsk, partner: string | null) {
  if (!ask.floor)
    return refuse('assess-first', 'Record THRIVE first: no contact ends before its risk has been looked at', 'threat')
  if (ask.ending === 'incident')
    return ask.hasIncident ? undefined : refuse('no-incident', 'Open the incident first', 'endState')
  if (ask.ending === 'joined')
    return (
      refuseJoining(ask.other, fastest([ask.grade, ask.floor.grade])) ??
      (ask.retriage && refuseWithoutRetriage(ask.retriage))
    )
  const [first, ...more] = ask.openCallers ?? []
  if (first !== undefined)
    return refuse(
      'callers-open',
      `Contact ${first}${more.length > 0 ? ` and ${more.length} more` : ''} of the same event ${more.length > 0 ? 'are' : 'is'} open and attached to this one: end or move ${more.length > 0 ? 'them' : 'it'} first`,
      'endState',
    )
  const risky = isFaster(ask.floor.grade, 'resolve')
  if (ask.grade === null ? risky : ask.grade !== 'resolve')
    return refuse(
      'grade-first',
      `It is ${ask.grade ? `graded ${ask.grade}` : `at least ${ask.floor.grade} and not graded`}: open an incident, or grade it resolve first, saying why that is safe`,
      'grade',
    )
  if (risky && ask.newest !== 'closure' && !(ask.ending === 'referred' && ask.newest === 'transfer'))
    return refuse(
      'needs-closure-assessment',
      'Record a closure THRIVE first: there was risk here, so what is known of it now?',
      'trigger',
    )
  if (ask.ending === 'referred' && !partner)
    return refuse('needs-partner', 'Name the partner who accepted it', 'partner')
  return refuseMissing(
    ask.missing,
    ask.ending === 'referred' ? 'Before it is passed to a partner' : 'Before it is closed',
  )
}

/** Joining must not lose a caller's risk in another's record: the other must be in hand, and no slower than this one. */
function refuseJoining(other: Other | undefined, needed: GradeCode) {
  if (!other) return refuse('needs-other', 'Choose the contact that this one belongs to', 'joinedTo')
  if (other.sameCase) return refuse('same-case', 'That is this case already', 'joinedTo')
  if (!other.inHand)
    return refuse(
      'other-not-in-hand',
      `Nobody is dealing with contact ${other.number}, so this one cannot rest on it`,
      'joinedTo',
    )
  if (isFaster(needed, other.grade ?? 'resolve'))
    return refuse(
      'other-is-slower',
      `This caller needs ${needed}, and contact ${other.number} is ${other.grade ?? 'not graded'}: raise that one first`,
      'joinedTo',
    )
  return undefined
}

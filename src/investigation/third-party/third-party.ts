import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import type { RequestLaw, TestCode } from './third-party-law.ts'

export type RequestAsk = {
  kind: string
  holder: string
  material: string
  capacity: 'adult' | 'child' | 'no-capacity'
  tests: Partial<Record<TestCode, string>>
}

/**
 * A request for a victim's information has every test answered in words of this case; counselling records have one more. `isChild`: their needs say that they
 * are under 18, and then nobody asks as though they decided alone.
 */
export function draftRequest(
  ask: RequestAsk,
  law: RequestLaw,
  isChild: boolean,
): Outcome<RequestAsk, 'needs-test' | 'is-a-child'> {
  if (isChild && ask.capacity !== 'child')
    return refuse('is-a-child', 'What was asked of their needs says that they are under 18: choose a child', 'capacity')
  const missing = law.tests.find(
    test => (!test.only || test.only === ask.kind) && !saysSomething(ask.tests[test.code] ?? '', 3),
  )
  return missing ? refuse('needs-test', `${missing.ask}. Say it in a sentence`, missing.code) : accept(ask)
}

export const OWN_ANSWERS = ['no-objection', 'objects', 'not-asked'] as const

export type Notice = {
  /** What whoever the records are about says to it, in which words or why they were not asked; and how an objection was met. */
  ownAnswer?: (typeof OWN_ANSWERS)[number] | undefined
  ownWords?: string | undefined
  ownMet?: string | undefined
  noticeAt?: Temporal.Instant | undefined
  noticeTo?: 'victim' | 'parent' | 'guardian' | 'other-adult' | undefined
  noticeWords?: string | undefined
  withheld?: string | undefined
  withheldBecause?: string | undefined
}

/** It goes out only once somebody else agreed, and after the victim was told in writing what is asked, why, and what becomes of it. */
export function sendRequest(
  request: { agreed: boolean | null; sentAt: Temporal.Instant | null; capacity: RequestAsk['capacity'] },
  ask: Notice & { sentAt: Temporal.Instant },
  law: RequestLaw,
): Outcome<Notice & { sentAt: Temporal.Instant }> {
  if (request.sentAt) return refuse('already-sent', 'This request has gone out already', 'sentAt')
  if (!request.agreed)
    return refuse('not-agreed', 'Nobody else has agreed to this request yet: it cannot go out', 'sentAt')
  if (ask.withheld) {
    if (!law.withheld.some(one => one.code === ask.withheld))
      return refuse('no-such-reason', 'Choose one of the reasons that the law knows', 'withheld')
    // Nobody who is not told is asked; what they said to it all the same is kept whole.
    return saysSomething(ask.withheldBecause ?? '', 4)
      ? ownAnswer('adult', ask)
      : refuse(
          'needs-because',
          'Say in a sentence why they cannot be told in this case, and when it is looked at again',
          'withheldBecause',
        )
  }
  if (!ask.noticeAt || !ask.noticeTo)
    return refuse(
      'needs-notice',
      'Say when, and to whom, the written notice was given: it comes before the request',
      'noticeAt',
    )
  if (request.capacity !== 'adult' && ask.noticeTo === 'victim')
    return refuse(
      'notice-to-adult',
      'The victim is a child or cannot decide this: the notice goes to a parent, a guardian or another suitable adult',
      'noticeTo',
    )
  if (request.capacity === 'adult' && ask.noticeTo !== 'victim')
    return refuse(
      'notice-to-victim',
      'The victim is an adult who decides for themselves: the notice is theirs',
      'noticeTo',
    )
  if (Temporal.Instant.compare(ask.noticeAt, ask.sentAt) > 0)
    return refuse('notice-too-late', 'The notice comes before the request or with it, never after', 'noticeAt')
  if (!saysSomething(ask.noticeWords ?? '', 4))
    return refuse(
      'needs-notice-words',
      'Say what the notice told them: what is asked, why, and what becomes of it',
      'noticeWords',
    )
  return ownAnswer(request.capacity, ask)
}

/**
 * The notice goes to an adult in their place, but a child is asked too: a request that they object to is thought through again, in words, before it goes out.
 * What an adult says to it is kept where they said something.
 */
function ownAnswer<Ask extends Notice>(capacity: RequestAsk['capacity'], ask: Ask): Outcome<Ask> {
  if (!ask.ownAnswer)
    return capacity === 'adult'
      ? accept(ask)
      : refuse('needs-own-answer', 'Say what they said to it themselves: they are asked too', 'ownAnswer')
  if (!saysSomething(ask.ownWords ?? '', ask.ownAnswer === 'not-asked' ? 3 : 1))
    return refuse(
      'needs-own-words',
      ask.ownAnswer === 'not-asked' ? 'Say why they were not asked themselves' : 'Say what they said, in their words',
      'ownWords',
    )
  return ask.ownAnswer !== 'objects' || saysSomething(ask.ownMet ?? '', 4)
    ? accept(ask)
    : refuse(
        'objection-not-met',
        'They object: say what was changed for them, or why it is asked for all the same',
        'ownMet',
      )
}

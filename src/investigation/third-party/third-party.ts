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

/** A request for a victim's information has every test answered in words of this case; counselling records have one more. */
export function draftRequest(ask: RequestAsk, law: RequestLaw): Outcome<RequestAsk, 'needs-test'> {
  const missing = law.tests.find(
    test => (!test.only || test.only === ask.kind) && !saysSomething(ask.tests[test.code] ?? '', 3),
  )
  return missing ? refuse('needs-test', `${missing.ask}. Say it in a sentence`, missing.code) : accept(ask)
}

export type Notice = {
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
    return saysSomething(ask.withheldBecause ?? '', 4)
      ? accept(ask)
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
  return saysSomething(ask.noticeWords ?? '', 4)
    ? accept(ask)
    : refuse(
        'needs-notice-words',
        'Say what the notice told them: what is asked, why, and what becomes of it',
        'noticeWords',
      )
}

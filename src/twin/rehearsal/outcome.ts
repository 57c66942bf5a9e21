import { lognormal, type Next, pick } from '../../platform/random.ts'
import type { Assessment } from './assessment.ts'
import { after } from './moments.ts'
import type { OutcomeCode } from './outcome-mix.ts'
import type { Story } from './story.ts'

/** An outcome as it is put forward and passes its gate; the live gate says which rank must agree. */
export type PlannedOutcome = {
  readonly code: OutcomeCode
  readonly proposedAt: Temporal.Instant
  readonly reason: string
  readonly evidence: string
  readonly victimView: string
  /** What must be quoted from outside the force, made up and marked so; null where nothing need be. */
  readonly reference: string | null
  /** What no record of the case shows, said with where it can be checked. */
  readonly statements: readonly Stated[]
  /** What was not done, and why, as the victim is told. */
  readonly notDone: string
  readonly decidedAt: Temporal.Instant
  readonly decisionReason: string
}

type Stated = { readonly need: string; readonly words: string; readonly evidence: string }

type Words = {
  readonly reason: readonly string[]
  readonly evidence: string
  readonly victimView: string
  readonly reference?: string
  readonly statements?: readonly Stated[]
}

const stated = (need: string, words: string, evidence: string): Stated => ({ need, words, evidence })

const WORDS: Readonly<Record<OutcomeCode, Words>> = {
  1: {
    reason: ['Enough evidence for a realistic prospect of conviction, and charging is right for the harm done.'],
    evidence: 'Statement, recordings and interview in the file; charge record attached.',
    victimView: 'Told before the charge; wants to go on, and asked about a personal statement.',
    reference: 'SYNTHETIC CUSTODY 4821',
  },
  3: {
    reason: ['Admitted in interview; first offence; a caution fits.'],
    evidence: 'Admission in interview, signed.',
    victimView: 'Asked; content with a caution.',
    statements: [
      stated('admission', 'Admitted the whole of it in interview.', 'Interview recording, signed record of caution.'),
    ],
  },
  8: {
    reason: [
      'Accepted by the person responsible, who has put it right.',
      'Accepted at the scene; apology made and cost paid.',
    ],
    evidence: 'Signed agreement; terms met.',
    victimView: 'Asked for it to be settled this way.',
    statements: [
      stated('accepts-responsibility', 'Accepts having done it.', 'Signed agreement in the file.'),
      stated('terms-met', 'Apology made and cost paid.', 'Receipt and signed agreement in the file.'),
    ],
  },
  10: {
    reason: ['Evidence is enough, but the person is very ill and there is no risk to others.'],
    evidence: 'Statement, interview, medical letter.',
    victimView: 'Told why; disagrees, and knows how to ask for a review.',
    statements: [
      stated('evidence-sufficient', 'Statement and interview agree on who and how.', 'Both in the file.'),
      stated(
        'public-interest-reasons',
        'Very ill, no risk to others, minor harm.',
        'Medical letter and reasons in the file.',
      ),
    ],
  },
  14: {
    reason: ['Nobody has been identified and the victim does not want it taken further.'],
    evidence: 'Lines that did not need the victim are finished; nothing found.',
    victimView:
      'In their own words, recorded by telephone: wants it noted and no more. Asked alone, under no pressure.',
  },
  15: {
    reason: [
      'The account and the denial stand alone; every line that could decide between them is finished.',
      'Recognised by one witness only, and the recording is too dark to support it.',
    ],
    evidence: 'All lines done or reasoned; interview where there was one; file note of what was weighed.',
    victimView: 'Supports a prosecution; disappointed, and told how to ask for a review.',
    statements: [
      stated(
        'untraced-circulated',
        'Circulated as wanted for interview; looked at again in 28 days.',
        'Synthetic circulation 3310.',
      ),
    ],
  },
  16: {
    reason: ['The victim does not support going on, and what stands without them is not enough.'],
    evidence:
      'Call, video and photographs weighed on their own; not enough to prove it. Protective orders considered, with reasons.',
    victimView:
      'In their own words, signed: does not want to go to court. Seen alone; asked about pressure; none described.',
    statements: [
      stated('reason-category', 'Does not want to go to court.', 'Recorded interview with the victim.'),
      stated('coercion-asked', 'Asked alone about pressure; none described.', 'Recorded interview with the victim.'),
      stated(
        'evidence-led-weighed',
        'Call, video and photographs weighed; not enough to prove it.',
        'Note of what was weighed.',
      ),
      stated('protection-decided', 'A protective order was considered; no grounds now.', 'Note of what was weighed.'),
    ],
  },
  18: {
    reason: [
      'Every line that could name somebody is finished, and none does.',
      'No recording, no witness and no trace; nothing left that would be proportionate.',
    ],
    evidence:
      'Each line of enquiry closed with its result. A name, a recording or the property turning up would reopen it.',
    victimView: 'Told why, and what would open it again.',
    statements: [stated('reopen-triggers', 'A name, a recording or the property turning up.', 'Evidence above.')],
  },
  20: {
    reason: ['Another body holds the powers and has accepted it.'],
    evidence: 'Acceptance in writing, with the name of who accepted.',
    victimView: 'Told who has it now, with their number.',
    reference: 'SYNTHETIC TRANSFER 1107',
    statements: [
      stated('body-accepted', 'Accepted by the duty officer of the other body.', 'Their letter, in the file.'),
      stated('told-of-transfer', 'Told who has it now, with their number.', 'Log of the call.'),
    ],
  },
  21: {
    reason: ['A named person, minor harm, and more work would not change what could be done.'],
    evidence: 'Account and recording; suspect linked.',
    victimView: 'Told, and understands; wanted it on record.',
    statements: [stated('victim-or-parent-told', 'Told by telephone, understands.', 'Log of the call.')],
  },
}

const AGREED = [
  'Read with the plan: nothing left undone that was worth doing. Agreed.',
  'The evidence is what the reason says it is; the victim has been heard. Agreed.',
  'Agreed. One thing for next time: the recording could have been asked for on the first day.',
]

export function planOutcome(
  code: OutcomeCode,
  story: Story,
  assessment: Assessment,
  proposedAt: Temporal.Instant,
  next: Next,
): PlannedOutcome {
  const words = WORDS[code]
  const raised = assessment.vulnerable ? ' Vulnerability looked at again before this was put forward.' : ''
  return {
    code,
    proposedAt,
    reason: pick(next, words.reason),
    evidence: `${words.evidence}${raised}`,
    victimView: story.victim === 'nobody' ? 'No victim in this case.' : words.victimView,
    reference: words.reference ?? null,
    statements: words.statements ?? [],
    notDone: 'Nothing that could still change the answer: each line was followed or weighed.',
    decidedAt: after(proposedAt, lognormal(next, 80 * 60, 0.7)),
    decisionReason: pick(next, AGREED),
  }
}

import type { OutcomeRow } from '../platform/force/policy.ts'
import type { CaseKind } from './outcome-row.ts'
import { saysSomething } from './substance.ts'
import type { SuspectState } from './suspect-state.ts'
import { wordsOf } from './words.ts'

/** What is on record when an outcome is proposed or decided. */
export type CaseNow = CaseKind & {
  offence: string
  victims: number
  suspects: readonly SuspectState[]
  openLines: number
  /** A withdrawal that a supervisor accepted; undefined where nobody asked the record. */
  withdrawal?: 'none' | 'waits' | 'not-accepted' | 'accepted'
}
export type Proposal = { code: number; victimView: string; reference: string | null }

/** One precondition that the record itself can answer. The rest of the row's preconditions are words for the gate-holder. */
type Need = {
  of: readonly number[]
  sentence: string
  field?: string
  met: (now: CaseNow, proposal: Proposal) => boolean
}

/** Somebody else's words for not supporting are not the victim's own. */
const NOT_THEIR_WORDS = [
  'victim does not support',
  'victim does not support prosecution',
  'does not support prosecution',
  'does not support',
  'victim not supportive',
  'not supportive',
  'victim unsupportive',
  'unsupportive',
  'victim declined',
  'declined',
  'victim refused',
  'refused',
  'no complaint',
  'victim does not wish to proceed',
  'victim withdrew',
  'withdrawn',
  'does not wish to prosecute',
  'nfa',
  'none',
  'unknown',
].map(phrase => wordsOf(phrase).join(' '))

export function inOwnWords(text: string): boolean {
  return saysSomething(text, 3) && !NOT_THEIR_WORDS.includes(wordsOf(text).join(' '))
}

const NEEDS: readonly Need[] = [
  {
    of: [1, 2, 3, 5, 6, 8, 10, 11, 12, 15, 16, 17, 21, 22, 23],
    sentence: 'No suspect is named: this outcome is for an identified one, so name them first',
    met: now => now.suspects.length > 0,
  },
  {
    of: [14, 18],
    sentence:
      'A suspect is named: end that with no further action first, or choose an outcome for an identified suspect',
    met: now => now.suspects.every(state => state === 'no-further-action'),
  },
  {
    of: [1],
    sentence: 'No charge is recorded: record it as an event of the suspect first',
    met: now => now.suspects.includes('charged'),
  },
  {
    of: [14, 16],
    field: 'victimView',
    sentence: 'Write down the victim’s decision in their own words, and where it can be heard or read',
    met: (now, { victimView }) => now.victims > 0 && inOwnWords(victimView),
  },
  {
    of: [2, 3, 8],
    field: 'victimView',
    sentence: 'Write down what the victim wants, or why they could not be asked',
    met: (now, { victimView }) => now.victims === 0 || saysSomething(victimView, 2),
  },
  {
    of: [7],
    sentence: 'This warning is for possession of cannabis or khat, and this crime is not a possession of drugs',
    met: now => /drugs.*possession|possession.*drugs/.test(now.offence),
  },
  {
    of: [6, 19, 20, 23],
    field: 'reference',
    sentence: 'Quote the reference that this outcome rests on',
    met: (_, { reference }) => Boolean(reference),
  },
]

const WITHDRAWAL_WORDS: Record<'none' | 'waits' | 'not-accepted', string> = {
  none: 'No form says that the victim was heard alone, what is known of pressure, and what there is without them',
  waits: 'What the victim said waits for a supervisor’s decision',
  'not-accepted': 'A supervisor decided that the victim’s withdrawal does not end this: see the form',
}

/** A precondition that is not met, and whether it stands in the way or is for the gate-holder to answer. */
export type Missing = { sentence: string; field?: string; refuses: boolean }

/**
 * What the record shows to be missing. Only a precondition whose source was read refuses; the others warn, and the
 * gate-holder's reason answers them: we do not stop the police on a rule that we have not read.
 */
export function missingNeeds(row: OutcomeRow, now: CaseNow, proposal: Proposal): Missing[] {
  const refuses = row.confidence === 'read'
  const found: Missing[] = NEEDS.filter(need => need.of.includes(row.code) && !need.met(now, proposal)).map(
    ({ sentence, field }) => ({ sentence, refuses, ...(field ? { field } : {}) }),
  )
  // The form is ours, so it warns: the gate-holder says why it was done without.
  if ([14, 16].includes(row.code) && now.withdrawal !== undefined && now.withdrawal !== 'accepted')
    found.push({ sentence: WITHDRAWAL_WORDS[now.withdrawal], refuses: false })
  // 'Not normally' leaves room for the case where it is right, so it warns even though its source was read.
  if (row.code === 21 && now.sensitive.some(one => ['domestic', 'hate', 'child'].includes(one)))
    found.push({
      sentence: 'This outcome is not normally used for domestic abuse, hate crime or crimes against children',
      refuses: false,
    })
  return found
}

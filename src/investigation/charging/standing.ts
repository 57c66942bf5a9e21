import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

export const STEP_KINDS = [
  'drafted',
  'sent',
  'sent-back',
  'further-work',
  'advised',
  'appealed',
  'charged',
  'withdrawn',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

export type ChargingState =
  | 'drafted'
  | 'sent'
  | 'sent-back'
  | 'further-work'
  | 'charge-advised'
  | 'no-charge-advised'
  | 'appealed'
  | 'charged'
  | 'withdrawn'

export const STATE_WORDS: Record<ChargingState, string> = {
  drafted: 'Not sent yet',
  sent: 'Waits for a decision',
  'sent-back': 'Sent back: the file is not good enough',
  'further-work': 'More is asked for first',
  'charge-advised': 'To be charged',
  'no-charge-advised': 'Not to be charged',
  appealed: 'Asked to be looked at again',
  charged: 'Charged',
  withdrawn: 'Withdrawn',
}

/** What may be done from where it stands. Nothing follows a charge or a withdrawal: what comes after is a request of its own. */
export const MAY: Record<ChargingState, readonly StepKind[]> = {
  drafted: ['drafted', 'sent', 'withdrawn'],
  sent: ['sent-back', 'further-work', 'advised', 'withdrawn'],
  'sent-back': ['drafted', 'sent', 'withdrawn'],
  'further-work': ['drafted', 'sent', 'advised', 'withdrawn'],
  'charge-advised': ['charged', 'appealed', 'withdrawn'],
  'no-charge-advised': ['drafted', 'appealed'],
  appealed: ['advised', 'withdrawn'],
  charged: [],
  withdrawn: [],
}
export const ENDED: readonly ChargingState[] = ['charged', 'withdrawn']

const STATE_OF: Record<Exclude<StepKind, 'advised' | 'drafted'>, ChargingState> = {
  sent: 'sent',
  'sent-back': 'sent-back',
  'further-work': 'further-work',
  appealed: 'appealed',
  charged: 'charged',
  withdrawn: 'withdrawn',
}

/** Where it stands after a step; `charge`: of advice, whether it is to charge. A changed draft has yet to be sent, whatever came before. */
export function follows(state: ChargingState, kind: StepKind, charge = false): Outcome<ChargingState, 'out-of-turn'> {
  if (!MAY[state].includes(kind)) return refuse('out-of-turn', OUT_OF_TURN[kind](state))
  if (kind === 'drafted') return accept('drafted')
  if (kind === 'advised') return accept(charge ? 'charge-advised' : 'no-charge-advised')
  return accept(STATE_OF[kind])
}

const now = (state: ChargingState) => `It stands at: ${STATE_WORDS[state].toLowerCase()}.`
const OUT_OF_TURN: Record<StepKind, (state: ChargingState) => string> = {
  drafted: state => `${now(state)} It cannot be changed now: withdraw it, or wait for the answer`,
  sent: state => `${now(state)} There is nothing to send`,
  'sent-back': state => `${now(state)} Only what was sent can come back`,
  'further-work': state => `${now(state)} Only of what was sent can more be asked`,
  advised: state => `${now(state)} A decision needs something that was sent`,
  appealed: state => `${now(state)} Only advice can be asked about again`,
  charged: state => `${now(state)} Nobody is charged before it is decided that they are`,
  withdrawn: state => `${now(state)} It cannot be withdrawn now`,
}

/** Two people saved a step at once: whoever was second is told. */
export const MEANWHILE = {
  code: 'changed-meanwhile',
  message:
    'Somebody else saved a step of this request while you were writing. What you wrote is still here: read what is new first.',
}

import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

/** What a person does with a letter, in the order in which it may be done. */
export const LETTER_STEPS = ['looked', 'printed', 'printed-again', 'posted', 'arrived', 'came-back', 'stopped'] as const
export type LetterStep = (typeof LETTER_STEPS)[number]
export const LETTER_STATES = ['waits', 'looked', 'printed', 'posted', 'arrived', 'came-back', 'stopped'] as const
export type LetterState = (typeof LETTER_STATES)[number]

/** Every move there is: printed is not posted, posted is not delivered, and what came back or was stopped goes nowhere again. */
const MOVES: Record<LetterState, Partial<Record<LetterStep, LetterState>>> = {
  waits: { looked: 'looked', stopped: 'stopped' },
  looked: { looked: 'looked', printed: 'printed', stopped: 'stopped' },
  printed: { 'printed-again': 'printed', posted: 'posted', stopped: 'stopped' },
  posted: { arrived: 'arrived', 'came-back': 'came-back' },
  arrived: {},
  'came-back': {},
  stopped: {},
}

export const LETTER_WORDS: Record<LetterState, string> = {
  waits: 'Waits: nobody has looked at it yet',
  looked: 'Looked at, not printed',
  printed: 'Printed, not posted',
  posted: 'Posted. Nobody knows whether it arrived',
  arrived: 'It arrived: they said so. That they read it nobody knows',
  'came-back': 'Came back: they have not had it',
  stopped: 'Not sent, and not to be sent any more',
}
export const STEP_WORDS: Record<LetterStep, string> = {
  looked: 'Looked at',
  printed: 'Printed',
  'printed-again': 'Printed again',
  posted: 'Posted',
  arrived: 'They said that it came',
  'came-back': 'Came back by the post',
  stopped: 'Stopped',
}
/** Steps that say nothing without why. */
const NEED_WORDS: Partial<Record<LetterStep, string>> = {
  'printed-again': 'Say why it is printed again: what became of the first',
  arrived: 'Say who told you that it came, and how',
  'came-back': 'Say what stood on the envelope',
  stopped: 'Say why it is not sent',
}

export function stateOfLetter(steps: readonly { step: LetterStep }[]): LetterState {
  return steps.reduce<LetterState>((state, { step }) => MOVES[state][step] ?? state, 'waits')
}

export type NotThatStep = 'printed-already' | 'not-from-here' | 'needs-words'

/** Whether a step may follow, and where it leads. */
export function considerLetterStep(
  steps: readonly { step: LetterStep }[],
  step: LetterStep,
  words?: string | undefined,
): Outcome<LetterState, NotThatStep> {
  const state = stateOfLetter(steps)
  const to = MOVES[state][step]
  if (!to && step === 'printed' && state === 'printed')
    return refuse('printed-already', 'It is printed already. If that one is lost, print it again and say why')
  if (!to)
    return refuse(
      'not-from-here',
      state === 'waits' ? 'Look at it first' : `That cannot be done now: ${LETTER_WORDS[state].toLowerCase()}`,
    )
  const why = NEED_WORDS[step]
  if (why && !/\p{L}{2}/u.test(words ?? '')) return refuse('needs-words', why, 'words')
  return accept(to)
}

/** Letters that are still to be done something with before the post has them. */
export const isWaiting = (state: LetterState) => state === 'waits' || state === 'looked' || state === 'printed'

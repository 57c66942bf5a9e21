// The call screen's script: keys, the time on the line, answers to the next question. Without it the buttons are the same.
import { answerNext, offerAnswers } from './call-answers.ts'
import { runCallClocks } from './call-clock.ts'
import { listenForKeys } from './call-keys.ts'

listenForKeys(answerNext)
runCallClocks()
offerAnswers()
for (const change of ['live-swapped', 'change', 'call-drawn']) document.addEventListener(change, () => offerAnswers())

// The log box is where a call begins; not where a refusal has something to say first.
if (!document.querySelector('.govuk-error-summary'))
  document.querySelector<HTMLTextAreaElement>('form[data-call] #line')?.focus({ preventScroll: true })

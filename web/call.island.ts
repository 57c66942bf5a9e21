// The call screen's script. Without it the buttons are the same, and what was typed is saved when one is pressed.
import { answerNext, offerAnswers } from './call-answers.ts'
import { runCallClocks } from './call-clock.ts'
import { holdPresses } from './call-early.ts'
import { listenForKeys } from './call-keys.ts'
import { runCallScreen } from './call-screen.ts'
import { runThrive } from './call-thrive.ts'
import { runCallWho } from './call-who.ts'
import { runKeptLine } from './kept-line.ts'

listenForKeys(answerNext)
runCallWho()
runCallClocks()
offerAnswers()
runThrive()
for (const change of ['live-swapped', 'change', 'call-drawn']) document.addEventListener(change, () => offerAnswers())

// The log box is where a call begins; not where a refusal has something to say first.
if (!document.querySelector('.govuk-error-summary'))
  document
    .querySelector<HTMLTextAreaElement>('form[data-call] #line, form[data-sheet] #line')
    ?.focus({ preventScroll: true })

if (document.querySelector('form[data-call], [data-away]')) {
  runKeptLine()
  const early = holdPresses()
  runCallScreen(early).catch(fault => {
    early.failed()
    throw fault
  })
}

// A worker for each of the two places from which a call is taken; where there is none, a reload needs the server.
for (const scope of ['/contacts', '/queue'])
  void navigator.serviceWorker?.register('/keeper.js', { scope }).catch(() => undefined)

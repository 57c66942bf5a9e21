// A page from the server put in place of the one in hand without leaving it: what was typed meanwhile, the focus, open parts
// and the place in the log stay.
import { keepAnswerFocus } from './call-answers.ts'
import { differing, readBoxes, setBoxes } from './call-boxes.ts'
import { setPageClock } from './call-clock.ts'
import { findAgain } from './focus-again.ts'

/** `sent`: what the boxes held when the page was asked for. False where the answer is another kind of page. */
export function swapCall(html: string, sent: Map<string, string>): boolean {
  const fresh = new DOMParser().parseFromString(html, 'text/html')
  const next = fresh.getElementById('call-page')
  const old = document.getElementById('call-page')
  if (!next || !old || 'away' in next.dataset) return false
  const since = differing(readBoxes(), sent)
  const focus = document.activeElement as HTMLInputElement | null
  const again = focus && old.contains(focus) ? findAgain(focus, old, next) : null
  const onAnswer = keepAnswerFocus()
  const caret = focus && 'selectionStart' in focus ? [focus.selectionStart, focus.selectionEnd] : undefined
  const open = [...old.querySelectorAll('details[open][id]')].map(one => one.id)

  old.replaceWith(next)
  document.title = fresh.title
  const header = fresh.querySelector('.staff-header')
  const mine = document.querySelector('.staff-header')
  // The kept page has a header with nobody's name in it.
  if (header && mine && !mine.querySelector('[data-menu]')) mine.replaceWith(header)
  for (const id of open) {
    const part = next.querySelector<HTMLDetailsElement>(`#${CSS.escape(id)}`)
    if (part) part.open = true
  }
  setBoxes([...since].filter(([name]) => !name.startsWith('was-')))
  setPageClock(Date.parse(next.dataset.now ?? ''), performance.now())

  const wrong = next.querySelector<HTMLElement>('.govuk-error-summary')
  const place = wrong ?? again ?? document.getElementById('line')
  if (wrong) wrong.tabIndex = -1
  place?.focus({ preventScroll: !wrong })
  if (!wrong && caret && place && 'setSelectionRange' in place)
    try {
      ;(place as HTMLInputElement).setSelectionRange(caret[0] ?? 0, caret[1] ?? 0)
    } catch {}
  document.dispatchEvent(new Event('call-drawn'))
  // The answers are drawn by whoever hears that.
  if (!wrong) onAnswer?.()
  return true
}

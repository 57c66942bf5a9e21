// Keys for the call screen: F2 saves, F4 is 'emergency now', F7 records pathway answers, F8 THRIVE; Alt and 1, 2 or 3 answer
// the next open question of the pathway yes, no or not known. Without this script the buttons are the same.
const form = document.querySelector<HTMLFormElement>('[data-call]')

form?.addEventListener('keydown', event => {
  if (event.altKey && /^Digit[123]$/.test(event.code) && answerNext(Number(event.code.at(-1)))) event.preventDefault()
  const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
  const key = sends ? 'F2' : event.key
  const button = /^F\d+$/.test(key) && form.querySelector<HTMLButtonElement>(`button[data-key="${key}"]:not(:disabled)`)
  if (!button) return
  event.preventDefault()
  button.click()
})

/** Chooses the n-th answer of the first question of an open pathway that has none; the log keeps the typing. */
function answerNext(nth: number): boolean {
  for (const question of document.querySelectorAll('.pathway[open] .pick')) {
    const answers = question.querySelectorAll<HTMLInputElement>('input[type="radio"]')
    if ([...answers].some(one => one.checked)) continue
    answers[nth - 1]?.click()
    question.scrollIntoView({ block: 'nearest' })
    return true
  }
  return false
}

// The log box is where a call begins; not where a refusal has something to say first.
if (form && !document.querySelector('.govuk-error-summary'))
  form.querySelector<HTMLTextAreaElement>('#line')?.focus({ preventScroll: true })

/** The time on the line, counted on the page's own clock: an exercise may run faster than the wall, or stand still. */
const pageNow = performance.now()
const speed = () => Number(document.querySelector<HTMLElement>('[data-rehearsal-clock]')?.dataset.speed ?? 1)

setInterval(() => {
  for (const one of document.querySelectorAll<HTMLElement>('[data-since][data-now]')) {
    const began = Date.parse(one.dataset.now!) - Date.parse(one.dataset.since!)
    const seconds = Math.floor((began + (performance.now() - pageNow) * speed()) / 1000)
    if (seconds >= 0 && seconds < 3600)
      one.textContent = `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
  }
}, 1000)

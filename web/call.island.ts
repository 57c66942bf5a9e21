// Keys for the call screen: F2 saves, F4 is 'emergency now', F8 records THRIVE. Without this script the buttons are the same.
const form = document.querySelector<HTMLFormElement>('[data-call]')

form?.addEventListener('keydown', event => {
  const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
  const key = sends ? 'F2' : event.key
  const button = /^F\d+$/.test(key) && form.querySelector<HTMLButtonElement>(`button[data-key="${key}"]:not(:disabled)`)
  if (!button) return
  event.preventDefault()
  button.click()
})

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

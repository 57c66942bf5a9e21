const ZONE = 'Europe/London'
const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'short', day: 'numeric', month: 'short' })
const zone = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeZoneName: 'short' })
const HOUR = 3_600_000

/** Both 01:30s of the night the clocks go back must be told apart (when.ts says the same on the server). */
export function londonClock(at: number): string {
  const text = time.format(at)
  if (time.format(at - HOUR) !== text && time.format(at + HOUR) !== text) return text
  return `${text} ${zone.formatToParts(at).find(part => part.type === 'timeZoneName')?.value}`
}

/** Keeps the rehearsal's clock running between page loads, at the rehearsal's own speed. Not announced: it is a clock. */
export function runRehearsalClock(clock: HTMLElement): void {
  const face = clock.querySelector('[data-time]')
  const dayFace = clock.querySelector('[data-day]')
  const start = Number(clock.dataset.at)
  const speed = Number(clock.dataset.speed)
  if (!face || !dayFace || !(speed > 0 && start > 0)) return
  const began = performance.now()
  setInterval(() => {
    const at = start + (performance.now() - began) * speed
    face.textContent = londonClock(at)
    dayFace.textContent = day.format(at).replace(',', '')
  }, 1000)
}

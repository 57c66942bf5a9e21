/** The page's own clock: an exercise may run faster than the wall, or stand still. What the page was drawn at is `data-now`. */
const opened = performance.now()
let drawn: { at: number; when: number; speed: number } | undefined

const speed = () => Number(document.querySelector<HTMLElement>('[data-rehearsal-clock]')?.dataset.speed ?? 1)

/** The page was drawn anew, or restored from what was kept: its clock goes on from this. */
export function setPageClock(at: number, since: number, fast = speed()): void {
  drawn = { at, when: since, speed: fast }
}

/** The system's time as this page knows it, in milliseconds since 1970. */
export function pageNow(): number {
  if (!drawn) {
    const at = Date.parse(
      document.querySelector<HTMLElement>('#call-page[data-now], #phone-page[data-now]')?.dataset.now ?? '',
    )
    if (Number.isNaN(at)) return Date.now()
    drawn = { at, when: opened, speed: speed() }
  }
  return drawn.at + (performance.now() - drawn.when) * drawn.speed
}

export function pageSpeed(): number {
  return drawn?.speed ?? speed()
}

/** Time on the line, counted up, and the short clock of an emergency, counted down. */
export function runCallClocks(): void {
  setInterval(() => {
    for (const one of document.querySelectorAll<HTMLElement>('[data-since]')) {
      const seconds = Math.floor((pageNow() - Date.parse(one.dataset.since!)) / 1000)
      if (seconds >= 0 && seconds < 3600) one.textContent = minutesWords(seconds)
    }
    for (const one of document.querySelectorAll<HTMLElement>('[data-until]')) {
      const seconds = Math.ceil((Date.parse(one.dataset.until!) - pageNow()) / 1000)
      one.textContent = seconds > 0 ? `${minutesWords(seconds)} left,` : `Overdue by ${minutesWords(-seconds)},`
      one.parentElement?.classList.toggle('emergency--over', seconds <= 0)
    }
  }, 1000)
}

function minutesWords(seconds: number): string {
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

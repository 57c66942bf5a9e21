import type { Swapped } from './live-regions.ts'

export type LiveStatus = {
  fresh(swapped: Swapped): void
  stale(why: string): void
  isStale(): boolean
  isHolding(): boolean
}

const SAY_GAP = 5000

/**
 * One line that says whether the screen is live. How long it has been stale is counted, not dated: a rehearsal's clock is
 * not this computer's. The count is seen, not announced; that it began and ended is announced once.
 */
export function liveStatus(place: HTMLElement): LiveStatus {
  const line =
    place.querySelector<HTMLElement>('[data-live-status]') ??
    place.insertBefore(document.createElement('p'), place.firstChild)
  line.className = 'live-status'
  line.innerHTML =
    '<span class="live-status__text" aria-hidden="true"></span><span class="govuk-visually-hidden" role="status"></span>'
  const [text, voice] = line.children as unknown as [HTMLElement, HTMLElement]
  let since = 0
  let why = ''
  let holding = false
  let lastSaid = -SAY_GAP

  const say = (words: string, urgent = false) => {
    const now = performance.now()
    if (!words || (!urgent && now - lastSaid < SAY_GAP)) return
    lastSaid = now
    voice.textContent = words
  }
  const draw = () => {
    line.dataset.state = since ? 'stale' : holding ? 'holding' : 'live'
    const seconds = Math.floor((performance.now() - since) / 1000)
    const held = 'Newer content is waiting: it shows when you have finished here'
    text.textContent = since
      ? `Stale: no live updates for ${seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`}. What you see may be old. ${why}`
      : holding
        ? held
        : 'Live'
  }
  setInterval(() => since && draw(), 1000)
  draw()

  return {
    fresh({ held, say: words }) {
      if (since) say('Live again', true)
      since = 0
      holding = held > 0
      say(words)
      draw()
    },
    stale(reason) {
      if (!since) say('Live updates have stopped. What you see may be old', true)
      since ||= performance.now()
      why = reason
      draw()
    },
    isStale: () => since > 0,
    isHolding: () => holding,
  }
}

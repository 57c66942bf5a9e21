// Leaving a public page at once. Put into the head of the page itself, before anything else, and kept under 2 KB.
// What it does and why it differs from published ones: standards on the victim portal, and the page /leaving.

const AWAY = '/leave'
const LEFT = 'left'
const STAY = 'esc-stays'
const SHIFT_WAIT = 5000
const OPEN =
  ':is(dialog[open],:popover-open,select:open,[aria-expanded=true]:is([role=combobox],[aria-haspopup]),details[open]:focus-within)'
const root = document.documentElement
let leaving = false
let presses = 0
let alone = false
let escCloses = false
let timer = 0
let others: BroadcastChannel | undefined

/** Private windows and strict settings may forbid storage; leaving must work all the same. */
function stored(store: 'sessionStorage' | 'localStorage', key: string, value?: string): string | null {
  try {
    if (value) window[store].setItem(key, value)
    else if (value === '') window[store].removeItem(key)
    return window[store].getItem(key)
  } catch {
    return null
  }
}

function leave(): void {
  if (leaving) return
  // Hidden first: the next page may take seconds to come.
  root.style.display = 'none'
  leaving = true
  document.title = 'Loading'
  stored('sessionStorage', LEFT, '1')
  // Other tabs of this site hear of it and leave too; nothing of it stays. Told in two ways: Chromium loses about one in twenty
  // of the events of storage when the tab that wrote goes at once, and a browser may forbid either.
  stored('localStorage', LEFT, '1')
  stored('localStorage', LEFT, '')
  try {
    others?.postMessage(LEFT)
  } catch {}
  // What ends the session, and has the browser forget, goes beside our own going and holds nothing up.
  try {
    navigator.sendBeacon(AWAY)
  } catch {}
  go(10_000)
}

/**
 * `replace`, so that Back does not return here. By our own address, so that whoever arrives is signed out for certain. Tried again
 * if still here, at longer waits: each try restarts the load.
 */
function go(wait: number): void {
  location.replace(AWAY)
  setTimeout(go, wait, wait * 2)
}

function count(to: number, say: string): void {
  presses = to
  clearTimeout(timer)
  if (to) timer = window.setTimeout(count, SHIFT_WAIT, 0, 'Leaving cancelled')
  document.querySelector('[data-exit]')?.setAttribute('data-presses', String(to))
  const status = document.querySelector('[data-exit-say]')
  if (status) status.textContent = say
}

addEventListener(
  'keydown',
  event => {
    // Esc would stop the browser loading the page we are leaving for.
    if (leaving) event.preventDefault()
    alone = event.key === 'Shift'
    // Looked at before the page's own handlers close what is open.
    try {
      escCloses = !!document.querySelector(OPEN)
    } catch {
      escCloses = false
    }
  },
  true,
)

addEventListener('keydown', event => {
  if (event.key !== 'Escape' || escCloses || leaving || event.defaultPrevented || event.isComposing) return
  if (stored('localStorage', STAY)) return
  event.preventDefault()
  leave()
})

addEventListener(
  'keyup',
  event => {
    if (leaving) {
      if (event.key === 'Escape') location.replace(AWAY)
    } else if (event.key !== 'Shift' || !alone) {
      if (presses) count(0, '')
    } else if (presses === 2) leave()
    else count(presses + 1, `Press Shift ${2 - presses} more time${presses ? '' : 's'} to leave`)
  },
  true,
)

addEventListener(
  'pointerdown',
  () => {
    alone = false
  },
  true,
)

addEventListener(
  'click',
  event => {
    if (!(event.target as Element).closest?.('[data-exit]')) return
    event.preventDefault()
    leave()
  },
  true,
)

addEventListener('storage', event => {
  if (event.key === LEFT && event.newValue) leave()
})
try {
  others = new BroadcastChannel(LEFT)
  others.onmessage = leave
} catch {}

// Back and Forward after leaving: a page kept by the browser is kept blank, and a page loaded again leaves again.
addEventListener('pagehide', () => {
  root.style.opacity = '0'
})
addEventListener('pageshow', event => {
  if (leaving) location.replace(AWAY)
  else if (event.persisted && stored('sessionStorage', LEFT)) leave()
  // A page with somebody's own affairs is asked for again: the session may have ended meanwhile, in this tab or another.
  else if (event.persisted && document.querySelector('body.private')) location.reload()
  else root.style.opacity = ''
})
if (stored('sessionStorage', LEFT)) {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (visit?.type === 'navigate') stored('sessionStorage', LEFT, '')
  else leave()
}

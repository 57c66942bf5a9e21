// A live screen: <main data-live="/live?topic=queue">. Without this script the page is the same page, only not live.
import { swapRegions } from './live-regions.ts'
import { liveStatus } from './live-status.ts'
import { noLonger } from './no-longer.ts'

/** The server says that it is there every 15 s; more than twice that is no stream any more. */
const SILENCE_MS = 45_000

const main = document.querySelector<HTMLElement>('[data-live]')
/** When the page was drawn: what happened before its stream was open is told by it. */
const drawn = document.querySelector<HTMLMetaElement>('meta[name=drawn]')?.content
if (main) watch(main, `${main.dataset.live}${drawn ? `&drawn=${drawn}` : ''}`)

function watch(place: HTMLElement, address: string): void {
  const status = liveStatus(place)
  let busy = false
  let again = false
  let wait = 1000

  const refresh = async () => {
    if (busy) {
      again = true
      return
    }
    busy = true
    again = false
    try {
      const answer = await fetch(location.href, { headers: { 'X-Fragment': 'live' } })
      // Signed out, moved or failing: what is on the screen is old, and saying so matters more than hiding it.
      if (answer.status === 404) noLonger(place)
      else if (!answer.ok || answer.redirected) status.stale(answer.redirected ? 'You may have been signed out' : '')
      else status.fresh(swapRegions(place, new DOMParser().parseFromString(await answer.text(), 'text/html')))
    } catch {
      status.stale('')
    }
    busy = false
    if (again) refresh()
  }

  const listen = () => {
    const source = new EventSource(address)
    // A stream can be gone without the browser knowing (a lid that was shut, a proxy that let go): silence is no news.
    let silence: ReturnType<typeof setTimeout> | undefined
    const heard = () => {
      clearTimeout(silence)
      silence = setTimeout(() => {
        source.close()
        status.stale('')
        listen()
      }, SILENCE_MS)
    }
    heard()
    source.addEventListener('alive', heard)
    source.addEventListener('changed', () => {
      heard()
      refresh()
    })
    // The server itself cannot see what others do just now.
    source.addEventListener('stale', () => {
      heard()
      status.stale('')
    })
    source.addEventListener('open', () => {
      wait = 1000
      // Whatever happened while nobody was listening.
      if (status.isStale()) refresh()
    })
    source.addEventListener('error', () => {
      status.stale('')
      // The browser comes back by itself from a lost connection, not from a refusal.
      if (source.readyState !== EventSource.CLOSED) return
      clearTimeout(silence)
      setTimeout(listen, wait)
      wait = Math.min(wait * 2, 30_000)
    })
  }

  // Something of this page's own was sent beside the form: it need not wait for the stream to say so.
  document.addEventListener('look-again', refresh)
  // A region held back while someone typed in it is brought up to date once they have left it.
  place.addEventListener('focusout', () => setTimeout(() => status.isHolding() && refresh()))
  listen()
}

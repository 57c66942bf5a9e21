import { pageNow, pageSpeed, setPageClock } from './call-clock.ts'
import type { Vault } from './vault.ts'

/** The page as the server last drew it, for a reload while the server is away. */
type KeptPage = { html: string; title: string; clock: Clock }
type Clock = { at: number; wall: number; speed: number }

const clockNow = (): Clock => ({ at: pageNow(), wall: Date.now(), speed: pageSpeed() })

export async function keepPage(vault: Vault, about: string): Promise<void> {
  const page = document.getElementById('call-page')?.cloneNode(true) as HTMLElement | undefined
  if (!page || 'away' in page.dataset) return
  for (const one of page.querySelectorAll('[data-answers], .unsent')) one.remove()
  await vault.put(`page:${about}`, {
    html: page.outerHTML,
    title: document.title,
    clock: clockNow(),
  } satisfies KeptPage)
  await vault.put('clock', clockNow())
}

function goOn({ at, wall, speed }: Clock): void {
  setPageClock(at + (Date.now() - wall) * speed, performance.now(), speed)
}

/** The system's time goes on from when the server last told it. */
export async function restoreClock(vault: Vault): Promise<void> {
  const clock = await vault.get<Clock>('clock')
  if (clock) goOn(clock)
}

/** Draws the page that was kept of this contact. False where there is none that this person may open. */
export async function restorePage(vault: Vault, about: string): Promise<boolean> {
  const kept = await vault.get<KeptPage>(`page:${about}`)
  const place = document.getElementById('call-page')
  if (!kept || !place) return false
  const page = new DOMParser().parseFromString(kept.html, 'text/html').getElementById('call-page')
  if (!page) return false
  place.replaceWith(page)
  document.title = kept.title
  goOn(kept.clock)
  document.dispatchEvent(new Event('call-drawn'))
  return true
}

/** Which contacts this person's browser has a page of. */
export async function keptPages(vault: Vault): Promise<{ id: string; title: string }[]> {
  return (await vault.all<KeptPage>('page:')).map(({ id, value }) => ({
    id: id.slice('page:'.length),
    title: value.title,
  }))
}

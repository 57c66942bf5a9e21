import { pageNow, pageSpeed, setPageClock } from './call-clock.ts'
import type { Vault } from './vault.ts'

/** The page as the server last drew it, for a reload while the server is away. */
export type KeptPage = { html: string; title: string; clock: Clock }
type Clock = { at: number; wall: number; speed: number }

const clockNow = (): Clock => ({ at: pageNow(), wall: Date.now(), speed: pageSpeed() })

/** Keeps the system's time, and where a page is given that page as it stands. */
export async function keepPicture(vault: Vault, id: string, page: HTMLElement): Promise<void> {
  await vault.put(id, { html: page.outerHTML, title: document.title, clock: clockNow() } satisfies KeptPage)
  await keepClock(vault)
}

export async function keepClock(vault: Vault): Promise<void> {
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

/** Puts the page that was kept where the element of this id stands. False where there is none that this person may open. */
export async function drawPicture(vault: Vault, id: string, elementId: string): Promise<boolean> {
  const kept = await vault.get<KeptPage>(id)
  const place = document.getElementById(elementId)
  if (!kept || !place) return false
  const page = new DOMParser().parseFromString(kept.html, 'text/html').getElementById(elementId)
  if (!page) return false
  place.replaceWith(page)
  document.title = kept.title
  goOn(kept.clock)
  return true
}

// Whether an officer's cases stay on this phone: only where they chose it, sealed, for a day, and for them alone.
import { drawPicture, keepClock, keepPicture, restoreClock } from './kept-picture.ts'
import type { Vault } from './vault.ts'

const CHOICE = 'phone-choice'
const PICTURE = 'phone-page:mine'

export async function hasChosen(vault: Vault): Promise<boolean> {
  return (await vault.get<boolean>(CHOICE)) === true
}

/** Offers the choice and keeps it; taking it back takes the kept page away at once. */
export async function offerKeeping(vault: Vault): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-phone-keep]')
  const button = place?.querySelector('button')
  if (!place || !button) return
  place.hidden = !vault.able
  const draw = (chosen: boolean) => {
    button.textContent = chosen ? 'Do not keep my cases on this phone' : 'Keep my cases on this phone'
    place.querySelector('[data-kept-how]')!.textContent = chosen
      ? 'They are kept here, sealed, for a day, and open for you alone while you are signed in.'
      : 'Without signal you can then still read them. They are sealed, and go when you sign out.'
  }
  draw(await hasChosen(vault))
  button.addEventListener('click', async () => {
    const chosen = !(await hasChosen(vault))
    if (chosen) await vault.put(CHOICE, true)
    else await Promise.all([vault.drop(CHOICE), vault.drop(PICTURE)])
    draw(chosen)
    if (chosen) await keepCases(vault)
  })
}

/** A picture of the page as the server drew it, without what is waiting or typed, where that was chosen. */
export async function keepCases(vault: Vault): Promise<void> {
  await keepClock(vault)
  const page = document.getElementById('phone-page')?.cloneNode(true) as HTMLElement | undefined
  if (!page || 'away' in page.dataset || !(await hasChosen(vault))) return
  for (const id of ['phone-waiting', 'phone-refused']) page.querySelector(`#${id} ul`)?.replaceChildren()
  await keepPicture(vault, PICTURE, page)
}

/** Draws what was kept over the empty page. False where nothing was, or it is another person's. */
export async function drawKeptCases(vault: Vault): Promise<boolean> {
  if (await drawPicture(vault, PICTURE, 'phone-page')) return true
  await restoreClock(vault)
  return false
}

/** Whoever is not signed in any more sees no case: the page that stands open is emptied. */
export function hideCases(): void {
  for (const one of document.querySelectorAll('[data-of-case]')) one.remove()
  for (const id of ['phone-waiting', 'phone-refused', 'phone-arrived']) {
    const place = document.getElementById(id)
    place?.querySelector('ul')?.replaceChildren()
    if (place) place.hidden = true
  }
}

import { drawPicture, type KeptPage, keepPicture } from './kept-picture.ts'
import type { Vault } from './vault.ts'

/** The contact's page as the server last drew it, without what is this tab's own. */
export async function keepPage(vault: Vault, about: string): Promise<void> {
  const page = document.getElementById('call-page')?.cloneNode(true) as HTMLElement | undefined
  if (!page || 'away' in page.dataset) return
  for (const one of page.querySelectorAll('[data-answers], .unsent')) one.remove()
  await keepPicture(vault, `page:${about}`, page)
}

/** Draws the page that was kept of this contact. False where there is none that this person may open. */
export async function restorePage(vault: Vault, about: string): Promise<boolean> {
  const drawn = await drawPicture(vault, `page:${about}`, 'call-page')
  if (drawn) document.dispatchEvent(new Event('call-drawn'))
  return drawn
}

/** Which contacts this person's browser has a page of. */
export async function keptPages(vault: Vault): Promise<{ id: string; title: string }[]> {
  return (await vault.all<KeptPage>('page:')).map(({ id, value }) => ({
    id: id.slice('page:'.length),
    title: value.title,
  }))
}

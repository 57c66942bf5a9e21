// The page that the worker shows while the server is away: the contact as it was last seen, or a new sheet.
import { readBoxes, setBoxes } from './call-boxes.ts'
import { pageNow } from './call-clock.ts'
import { keptPages, restorePage } from './call-kept-page.ts'
import { showKeeping } from './kept-line.ts'
import { restoreClock } from './kept-picture.ts'
import type { Sheet } from './outbox.ts'
import type { Vault } from './vault.ts'

const CONTACT = /^\/contacts\/([0-9a-f]{8}-[0-9a-f-]{27})/

/** What this page is about: a contact whose page was kept, else a sheet of its own. */
export async function beginAway(vault: Vault): Promise<string> {
  const id = CONTACT.exec(location.pathname)?.[1]
  if (id && (await restorePage(vault, id))) {
    showKeeping({ state: 'away' })
    document.getElementById('line')?.focus({ preventScroll: true })
    return id
  }
  await restoreClock(vault)
  const says = document.getElementById('away-says')
  if (says)
    says.textContent = !vault.able
      ? 'The server is away, and this browser cannot keep what you type. Write on paper until it is back.'
      : id
        ? 'The server is away and there is no copy of this contact here that you may read. You can begin a new contact: it is sent once when the server is back.'
        : 'The server is away. Begin a contact here: it is kept on this computer, sealed, and sent once when the server is back.'
  await listKept(vault)
  const sheetId = /^#([0-9a-f-]{36})$/.exec(location.hash)?.[1] ?? crypto.randomUUID()
  history.replaceState(null, '', `${location.pathname}#${sheetId}`)
  const before = await vault.get<Sheet>(`sheet:${sheetId}`)
  if (before) setBoxes(Object.entries(before.boxes))
  showKeeping({ state: vault.able ? 'away' : 'none' })
  return `sheet:${sheetId}`
}

/** A sheet is a contact to come as soon as there is a word on it. */
export async function writeSheet(vault: Vault, about: string): Promise<void> {
  const sheetId = about.slice('sheet:'.length)
  const before = await vault.get<Sheet>(about)
  const boxes = Object.fromEntries(readBoxes())
  const sheet: Sheet = {
    sheetId,
    channel: boxes.channel || '999',
    answeredAt: before?.answeredAt ?? new Date(pageNow()).toISOString(),
    boxes: Object.fromEntries(Object.entries(boxes).filter(([name]) => name !== 'channel')),
  }
  sheet.boxes.channel = sheet.channel
  await vault.put(about, sheet)
}

/** The server answers again, and nothing was written here: the queue is where calls are. */
export function sayBack(): void {
  const says = document.getElementById('away-says')
  if (!says || says.querySelector('a')) return
  const link = document.createElement('a')
  link.href = '/queue'
  link.className = 'govuk-link'
  link.textContent = 'Go to the queue'
  says.replaceChildren('The server is there. Nothing waits to be sent from here. ', link)
}

async function listKept(vault: Vault): Promise<void> {
  const pages = await keptPages(vault)
  const place = document.getElementById('away-kept')
  if (!place || pages.length === 0) return
  const list = document.createElement('ul')
  for (const { id, title } of pages) {
    const link = document.createElement('a')
    link.href = `/contacts/${id}`
    link.className = 'govuk-link'
    link.textContent = title.split(' - ')[0] ?? title
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  const said = document.createElement('p')
  said.textContent = 'Kept on this computer, as last seen:'
  place.append(said, list)
}

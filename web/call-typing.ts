// Everything typed is kept: within half a second in this browser, sealed, and within a second by the server.
import { callForm, differing, drawnBoxes, readBoxes } from './call-boxes.ts'
import { touchKey } from './keeping-key.ts'
import { post } from './sending.ts'
import type { Vault } from './vault.ts'

/** `all`: what differs from the page as it was drawn; `unsaved`: what the server has not acknowledged. */
export type Typed = { all: [string, string][]; unsaved: [string, string][]; tab: string }
export type Saved = 'done' | 'away' | 'out' | 'ended'

const VAULT_MS = 250
const SERVER_MS = 700

export type Typing = ReturnType<typeof keepTyping>

type Given = {
  vault: Vault
  /** A contact's id, or 'sheet:' and a sheet's: such a one is not known to the server yet. */
  about: () => string
  changed: () => void
  saved: (how: Saved) => void
  clash: (name: string, theirs: string) => void
}

export function keepTyping({ vault, about, changed, saved, clash }: Given) {
  let acked = drawnBoxes()
  let toVault: ReturnType<typeof setTimeout> | undefined
  let toServer: ReturnType<typeof setTimeout> | undefined
  /** One after the other: what is sent later must not arrive before what was typed earlier. */
  let under: Promise<unknown> = Promise.resolve()
  const tab = tabName()

  const keepHere = async () => {
    clearTimeout(toVault)
    toVault = undefined
    const now = readBoxes()
    const typed: Typed = { all: [...differing(now, drawnBoxes())], unsaved: [...differing(now, acked)], tab }
    const name = `typed:${about()}:${tab}`
    if (typed.all.length === 0 && typed.unsaved.length === 0) await vault.drop(name)
    else await vault.put(name, typed)
  }

  const save = (): Promise<Saved> => {
    const next = under.then(saveNow)
    under = next.catch(() => undefined)
    return next
  }
  const saveNow = async (): Promise<Saved> => {
    clearTimeout(toServer)
    toServer = undefined
    if (about().startsWith('sheet:')) return 'away'
    const sent = differing(readBoxes(), acked)
    sent.delete('channel')
    if (sent.size === 0) return 'done'
    const before = acked
    const boxes = [...sent].map(([name, now]) => ({ name, now, was: before.get(name) ?? '' }))
    const said = await post(`/api/contacts/${about()}/typed`, { boxes, keeping: vault.keyId })
    if (typeof said === 'string') return said
    const { clashes = [], open = true } = said.body as { clashes?: { name: string; theirs: string }[]; open?: boolean }
    if (!open || !said.ok) return 'ended'
    for (const [name, value] of sent) acked.set(name, value)
    for (const { name, theirs } of clashes) {
      // Kept apart until a key is pressed here again, which is then meant.
      acked.set(name, theirs)
      clash(name, theirs)
    }
    await keepHere()
    if (differing(readBoxes(), acked).size > clashes.length) later()
    return 'done'
  }

  const later = () => {
    toServer ??= setTimeout(() => void save().then(saved), SERVER_MS)
  }

  document.addEventListener('input', event => {
    const form = callForm()
    if (!form || !(event.target instanceof Element) || event.target.closest('form') !== form) return
    touchKey()
    toVault ??= setTimeout(keepHere, VAULT_MS)
    later()
    changed()
  })
  addEventListener('pagehide', () => void keepHere())

  return {
    tab,
    save,
    keepHere,
    unsaved: () => differing(readBoxes(), acked),
    /** The page was drawn anew by the server: what it shows is what it has. */
    drawn: () => {
      acked = drawnBoxes()
    },
    /** The server knows this much, whatever the page was drawn with. */
    acknowledge: (name: string, value: string) => void acked.set(name, value),
  }
}

/** The same after a reload, another in another tab, also in one that the browser made as a copy of this. */
function tabName(): string {
  const [nav] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const known = sessionStorage.getItem('call-tab')
  const name = known && nav?.type !== 'navigate' ? known : crypto.randomUUID().slice(0, 8)
  sessionStorage.setItem('call-tab', name)
  // Held for as long as this tab lives: what a tab that is gone has typed is taken up by the next.
  void navigator.locks?.request(`call-tab-${name}`, () => new Promise(() => undefined))
  return name
}

/** What tabs that are gone have typed and this one, before a reload. */
export async function leftTyped(vault: Vault, about: string, tab: string): Promise<{ id: string; typed: Typed }[]> {
  const held = (await navigator.locks?.query())?.held?.map(one => one.name) ?? []
  const found = await vault.all<Typed>(`typed:${about}:`)
  return found
    .filter(({ value }) => value.tab === tab || !held.includes(`call-tab-${value.tab}`))
    .map(({ id, value }) => ({ id, typed: value }))
}

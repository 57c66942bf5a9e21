// The buttons of the call without leaving the page: what comes back is put in its place, and what cannot be sent now waits.
import { callForm, readBoxes } from './call-boxes.ts'
import { pageNow } from './call-clock.ts'
import { swapCall } from './call-swap.ts'
import { showKeeping } from './kept-line.ts'
import type { NewOp } from './outbox.ts'
import type { Vault } from './vault.ts'

/** These lead to another page, which only the server has. */
const NEEDS_SERVER = ['incident', 'end']
const PATIENCE_MS = 15_000

export type DeedHow = 'drawn' | 'left' | 'waits' | 'needs-server'

export async function doDeed(
  given: { about: string; button: HTMLButtonElement | null; deed: string; vault: Vault; away: boolean },
  add: (op: NewOp) => Promise<void>,
): Promise<DeedHow> {
  const { about, button, deed, vault } = given
  const form = callForm()!
  const once = crypto.randomUUID()
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  for (const [name, value] of Object.entries({ do: deed, _once: once, typed: 'yes' })) fields.set(name, value)
  const sent = readBoxes(form)
  // The line was sent by itself as the key was pressed. What stands there now was begun since, and is nobody's to record.
  fields.delete('line')
  sent.set('line', '')
  const say = button?.textContent?.replace(/\s+/g, ' ').trim() ?? deed

  const answer = given.away ? undefined : await ask(form.action, fields, button)
  const out = answer?.redirected && new URL(answer.url).pathname === '/sign-in'
  if (answer && !out) {
    if (!swapCall(await answer.text(), sent)) {
      location.assign(answer.redirected ? answer.url : location.href)
      return 'left'
    }
    return 'drawn'
  }
  if (NEEDS_SERVER.includes(deed)) {
    showKeeping({ note: `“${say}” needs the server: press it again when it is back. Nothing is lost.` })
    return 'needs-server'
  }
  const body = Object.fromEntries([...fields].filter(([name, value]) => !name.startsWith('_') && value.trim() !== ''))
  await add({
    about,
    kind: 'sheet',
    path: `/api/contacts/${about}/sheet`,
    // Claimed by this computer: kept beside the moment of the record.
    body: { ...body, keeping: vault.keyId, pressedAt: new Date(pageNow()).toISOString() },
    key: once,
    say,
  })
  showKeeping({
    note:
      deed === 'grade-immediate'
        ? 'Emergency now is NOT in the record yet: use the radio. It is sent when the server is back.'
        : `“${say}” is sent when the server is back.`,
  })
  return 'waits'
}

async function ask(
  address: string,
  fields: URLSearchParams,
  button: HTMLButtonElement | null,
): Promise<Response | undefined> {
  button?.setAttribute('aria-disabled', 'true')
  try {
    const answer = await fetch(address, { method: 'POST', body: fields, signal: AbortSignal.timeout(PATIENCE_MS) })
    return answer.status >= 500 ? undefined : answer
  } catch {
    return undefined
  } finally {
    button?.removeAttribute('aria-disabled')
  }
}

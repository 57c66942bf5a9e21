// Puts together what keeps an officer's phone useful without signal: forms that wait, cases that may be read, and coming back.
import { askForKeys, forgetKey, keyFromCookie, touchKey } from './keeping-key.ts'
import { keepingNow, showKeeping } from './kept-line.ts'
import { clearForm, keepTyped, lacks, opOf, type PhoneOp, restoreTyped } from './phone-forms.ts'
import { drawKeptCases, hideCases, keepCases, offerKeeping } from './phone-kept.ts'
import { drawArrived, drawRefused, drawWaiting, type Refused } from './phone-waiting.ts'
import { onlyHere, openQueue, type Sent } from './sending.ts'
import { openVault, type Vault } from './vault.ts'

const KEYS = '/api/phone/keeping-key'
const REFUSED = 'refused:phone-op:'
const AGAIN_MS = 3000
const TYPED_MS = 250

export async function runPhone(): Promise<void> {
  const place = () => document.getElementById('phone-page')!
  const asked = await askForKeys(KEYS)
  const vault = await openVault(typeof asked === 'string' ? await keyFromCookie() : asked)
  /** The page in hand is not the server's of now: it is fetched as soon as that can be done. */
  let stale = 'away' in place().dataset
  if (stale) await drawKeptCases(vault)
  const queue = await openQueue<PhoneOp>(vault, {
    prefix: 'phone-op',
    sent: drawArrived,
    refused: () => void showRefused(),
  })

  const showRefused = async () => {
    const all = await vault.all<Refused>(REFUSED)
    drawRefused(
      all.map(one => one.value),
      {
        again: one =>
          void vault
            .drop(`refused:${one.op.id}`)
            .then(() => keep({ ...one.op }, one.op.key))
            .then(showRefused),
        remove: one => void vault.drop(`refused:${one.op.id}`).then(showRefused),
      },
    )
  }
  const draw = () => {
    drawWaiting(queue.all())
    showKeeping({ waits: queue.all().length })
  }
  const show = (how: Sent) => {
    if (how === 'out') {
      forgetKey()
      hideCases()
      stale = true
    }
    showKeeping(how === 'done' ? { state: 'saved', note: '' } : { state: how === 'away' && !vault.able ? 'none' : how })
  }
  const send = async () => {
    const how = await onlyHere('answerable-phone-send', queue.sendAll)
    draw()
    show(how)
    return how
  }
  const keep = async ({ path, body, say, of, writtenAt }: Omit<PhoneOp, 'id' | 'key'>, key?: string) => {
    await queue.add({ path, body, say, of, writtenAt, ...(key ? { key } : {}) })
    draw()
    await send()
  }

  const ready = async () => {
    await offerKeeping(vault)
    await restoreTyped(vault)
    await showRefused()
    draw()
  }
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    // Where nothing can be kept here the form goes to the server as it is, and its answer is the page.
    if (!form.matches('[data-phone-item]') || !vault.able) return
    event.preventDefault()
    const missing = lacks(form)
    if (missing) return missing.focus()
    const op = opOf(form, vault)
    clearForm(form)
    void keep(op).then(() => keepTyped(vault))
  })
  let typing = false
  document.addEventListener('input', () => {
    touchKey()
    if (typing) return
    typing = true
    setTimeout(() => {
      typing = false
      void keepTyped(vault)
    }, TYPED_MS)
  })
  addEventListener('pagehide', () => void keepTyped(vault))

  const tryAgain = async () => {
    const { state } = keepingNow()
    if (state === 'saved' && !stale && queue.all().length === 0) return
    const ring = await askForKeys(KEYS)
    if (typeof ring === 'string') return show(ring)
    if (vault.keyId && !ring.keys.has(vault.keyId)) {
      stale = true
      return anotherPerson()
    }
    vault.setRing(ring)
    if ((await send()) === 'done' && stale) stale = !(await freshen(vault, ready))
  }
  setInterval(() => void tryAgain(), AGAIN_MS)
  addEventListener('online', () => void tryAgain())

  await ready()
  if (typeof asked === 'string') return show(asked)
  await keepCases(vault)
  await send()
}

function anotherPerson(): void {
  hideCases()
  showKeeping({ state: 'out', note: 'Somebody else has signed in on this phone. What you wrote is kept for you.' })
}

/** The server's page in place of the kept one, unless somebody is writing: it is done when they are not. */
async function freshen(vault: Vault, ready: () => Promise<void>): Promise<boolean> {
  await keepTyped(vault)
  if (document.activeElement?.closest('form[data-phone-item]')) return false
  const answer = await fetch('/phone', { signal: AbortSignal.timeout(8000) }).catch(() => undefined)
  if (!answer?.ok || answer.redirected) return false
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('phone-page')
  if (!page) return false
  document.getElementById('phone-page')?.replaceWith(page)
  await ready()
  await keepCases(vault)
  return true
}

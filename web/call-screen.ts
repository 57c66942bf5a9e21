// Puts together what keeps the call: typing, lines and deeds that wait, the page of a reload, and coming back.

import { beginAway, sayBack, writeSheet } from './call-away.ts'
import { readBoxes, setBoxes } from './call-boxes.ts'
import { pageNow } from './call-clock.ts'
import { doDeed } from './call-deeds.ts'
import type { Early } from './call-early.ts'
import { sayHere } from './call-here.ts'
import { keepPage } from './call-kept-page.ts'
import { drawRefused, drawUnsent, markSent } from './call-lines.ts'
import { swapCall } from './call-swap.ts'
import { keepTyping, leftTyped, type Saved } from './call-typing.ts'
import { askForKeys, forgetKey, keyFromCookie } from './keeping-key.ts'
import { keepingNow, showKeeping } from './kept-line.ts'
import { lineOf, openOutbox } from './outbox.ts'
import type { Sent } from './sending.ts'
import { openVault } from './vault.ts'

const AGAIN_MS = 2000

export async function runCallScreen(early: Early): Promise<void> {
  const place = () => document.getElementById('call-page')!
  const began = 'away' in place().dataset
  const asked = await askForKeys()
  const vault = await openVault(typeof asked === 'string' ? await keyFromCookie() : asked)
  let about = place().dataset.contact ?? ''
  /** The page in hand is not the server's own of now: it is fetched as soon as that can be done. */
  let stale = began
  if (began) about = await beginAway(vault)

  const heard = {
    sent: (op: Parameters<typeof markSent>[0]) => {
      markSent(op)
      drawWaiting()
      void keepPage(vault, about)
    },
    refused: (op: Parameters<typeof drawRefused>[0], why: string) => {
      if (op.about === about) drawRefused(op, why)
      showKeeping({ note: `Not taken: “${op.say}”. ${why}` })
    },
    opened: (sheet: { sheetId: string; boxes: Record<string, string> }, contactId: string) => {
      if (about !== `sheet:${sheet.sheetId}`) return
      about = contactId
      for (const [name, value] of Object.entries(sheet.boxes)) if (name !== 'line') typing.acknowledge(name, value)
      history.replaceState(null, '', `/contacts/${contactId}`)
    },
  }
  const outbox = await openOutbox(vault, heard)
  const drawWaiting = () => {
    drawUnsent(outbox.waiting(about))
    showKeeping({ waits: outbox.waiting(about).length })
  }
  const show = (how: Saved | Sent) => {
    if (how === 'out') forgetKey()
    if (how === 'ended')
      showKeeping({ note: 'This contact can no longer be written on here: what you typed is kept on this computer.' })
    else
      showKeeping(
        how === 'done' ? { state: 'saved', note: '' } : { state: how === 'away' && !vault.able ? 'none' : how },
      )
  }
  const typing = keepTyping({
    vault,
    about: () => about,
    changed: () => {
      if (keepingNow().state === 'saved') showKeeping({ state: 'typing' })
      if (about.startsWith('sheet:')) void writeSheet(vault, about)
    },
    saved: how => show(how),
    clash: (name, theirs) =>
      showKeeping({
        note: `Another tab of yours has other words here (${name}): “${theirs.slice(0, 80)}”. Both are kept; typing on here replaces them.`,
      }),
  })

  // What was typed before a reload, or in a tab that is gone.
  for (const { id, typed } of await leftTyped(vault, about, typing.tab)) {
    setBoxes(stale ? typed.all : typed.unsaved)
    if (!id.endsWith(`:${typing.tab}`)) await vault.drop(id)
  }
  drawWaiting()
  document.dispatchEvent(new Event('call-drawn'))
  if (about.startsWith('sheet:') && outbox.waiting(about).length) await writeSheet(vault, about)

  const send = async () => {
    const how = await outbox.send()
    drawWaiting()
    if (how !== 'done') show(how)
    else document.dispatchEvent(new Event('look-again'))
    return how
  }

  const freshen = async () => {
    const sent = readBoxes()
    const answer = await fetch(`/contacts/${about}`, { signal: AbortSignal.timeout(8000) }).catch(() => undefined)
    if (!answer?.ok || answer.redirected) return
    if (swapCall(await answer.text(), sent)) stale = false
    afterDrawn()
  }
  const afterDrawn = () => {
    typing.drawn()
    void typing.keepHere().then(() => typing.save().then(show))
    drawWaiting()
    void keepPage(vault, about)
  }

  const tryAgain = async () => {
    const ring = await askForKeys()
    if (typeof ring === 'string') return show(ring)
    if (vault.keyId && !ring.keys.has(vault.keyId))
      return showKeeping({
        state: 'out',
        note: 'Somebody else has signed in in this browser. What you wrote is kept for you.',
      })
    vault.setRing(ring)
    if ((await send()) !== 'done') return
    if (about.startsWith('sheet:')) {
      sayBack()
      return showKeeping({ state: 'saved', note: '' })
    }
    const how = await typing.save()
    show(how)
    if (how === 'done' && stale) await freshen()
  }

  const sendLine = async () => {
    const box = document.querySelector<HTMLTextAreaElement>('#line')
    const text = box?.value.trim()
    if (!box || !text) return false
    box.value = ''
    const line = lineOf(about, text, new Date(pageNow()).toISOString(), vault)
    const notSubject = document.querySelector<HTMLInputElement>('[name=notSubject]')?.checked
    await outbox.add({ about, ...line, body: { ...line.body, ...(notSubject ? { notSubject: 'yes' } : {}) } })
    drawWaiting()
    if (about.startsWith('sheet:')) await writeSheet(vault, about)
    await typing.keepHere()
    return true
  }
  const detailsChanged = () =>
    [...readBoxes()].some(([name, was]) => name.startsWith('was-') && readBoxes().get(name.slice(4)) !== was)

  let begun = 0
  let drawn = 0
  const press = async (button: HTMLButtonElement | null) => {
    const nth = ++begun
    const deed = button?.value ?? 'save'
    const line = await sendLine()
    const sent = await send()
    if (about.startsWith('sheet:')) return
    if (deed === 'save' && !detailsChanged()) {
      const how = await typing.save()
      return sent === 'done' ? show(how) : undefined
    }
    // What was kept of the line while it was typed goes before the page is drawn anew: it would stand there again, to be sent twice.
    if (line && sent === 'done') await typing.save()
    const how = await doDeed({ about, button, deed, vault, away: sent !== 'done' }, outbox.add)
    if (how === 'drawn') {
      show('done')
      afterDrawn()
      // Two pressed in haste can come back in the other order, and the page in hand is then the older one.
      if (drawn > nth && !document.querySelector('#call-page .govuk-error-summary')) await freshen()
      drawn = Math.max(drawn, nth)
    } else if (how === 'waits') {
      if (deed !== 'save')
        await outbox.add({
          about,
          ...lineOf(
            about,
            `Pressed while the system was away: ${button?.textContent?.trim() ?? deed}`,
            new Date(pageNow()).toISOString(),
            vault,
          ),
        })
      show(sent === 'out' ? 'out' : 'away')
      drawWaiting()
    }
  }
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (!form.closest('#call-page')) return
    if (form.matches('[data-call], [data-sheet]')) {
      event.preventDefault()
      void press((event.submitter as HTMLButtonElement | null) ?? null)
    } else if (['away', 'none'].includes(keepingNow().state)) {
      event.preventDefault()
      showKeeping({ note: 'That needs the server: press it again when it is back.' })
    }
  })

  void early.ready(press)
  // Closed to whoever sits here: no copy of the page is left to a reload.
  document.addEventListener('no-longer', () => void vault.drop(`page:${about}`))

  let keeping: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('live-swapped', () => {
    drawUnsent(outbox.waiting(about))
    clearTimeout(keeping)
    keeping = setTimeout(() => !stale && void keepPage(vault, about), 1000)
  })
  setInterval(() => {
    const { state } = keepingNow()
    if (state === 'away' || state === 'out' || state === 'none' || stale || outbox.any()) void tryAgain()
  }, AGAIN_MS)

  if (!stale) await keepPage(vault, about)
  if (typeof asked === 'string') show(asked)
  else if (!stale) {
    show(await typing.save())
    void send()
  }
  sayHere(() => (stale || about.startsWith('sheet:') ? undefined : about))
}

// What waits on this phone, what was not taken and why, and what has just arrived: in sight until somebody has dealt with it.
import type { PhoneOp } from './phone-forms.ts'
import type { Said } from './sending.ts'

export type Refused = { op: PhoneOp; why: string; code: string }
type Deeds = { again: (one: Refused) => void; remove: (one: Refused) => void }

const clock = (at: string) =>
  new Date(at).toLocaleString('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })

export function drawWaiting(ops: readonly PhoneOp[]): void {
  fill(
    'phone-waiting',
    ops.map(op => row(op, `Written ${clock(op.writtenAt)}. Not sent yet.`)),
  )
}

/** It stays here until its person sends it again or says that somebody has it. */
export function drawRefused(all: readonly Refused[], deeds: Deeds): void {
  fill(
    'phone-refused',
    all.map(one => {
      const item = row(one.op, `Written ${clock(one.op.writtenAt)}. Not taken: ${whyOf(one)}`)
      item.append(
        button('Send it again', () => deeds.again(one)),
        ' ',
        button('Somebody has it: remove it', () => deeds.remove(one)),
      )
      return item
    }),
  )
}

export function drawArrived(op: PhoneOp, said: Said): void {
  const list = document.querySelector('#phone-arrived ul')
  const { says } = (said.body ?? {}) as { says?: string }
  list?.prepend(row(op, `Written ${clock(op.writtenAt)}, arrived. ${says ?? 'It is in the case'}.`))
  document.getElementById('phone-arrived')?.removeAttribute('hidden')
}

/** The same words for a case that was closed to this person and for one that never was. */
function whyOf({ code, why }: Refused): string {
  if (code === 'not-found')
    return 'this case cannot be found for you now. It may have been closed to you or joined to another, or the number is not one of yours. Give these words to your supervisor, who can see where they belong.'
  return why
}

function fill(id: string, items: readonly HTMLElement[]): void {
  const place = document.getElementById(id)
  if (!place) return
  place.hidden = items.length === 0
  place.querySelector('ul')?.replaceChildren(...items)
}

function row(op: PhoneOp, state: string): HTMLElement {
  const item = document.createElement('li')
  const of = document.createElement('strong')
  of.textContent = op.of
  const words = document.createElement('p')
  words.className = 'words'
  words.textContent = op.say
  const soft = document.createElement('p')
  soft.className = 'soft'
  soft.textContent = state
  item.append(of, words, soft)
  return item
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary'
  made.textContent = text
  made.addEventListener('click', press)
  return made
}

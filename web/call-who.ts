// Who this may be, asked again as the boxes are typed in. It never takes the focus, moves the page or shows a spinner; an older answer is dropped.
import { chosenPerson, drawPeople, movePerson, sayPerson, showForScript } from './call-who-list.ts'
import { sendWho } from './call-who-send.ts'

const BOXES = ['callerName', 'callerNumber', 'callerAddress', 'callerBirth', 'place', 'settlementId']
const AFTER_MS = 150
/** When somebody has stopped typing, the search is kept as a check that was made. */
const SETTLED_MS = 1500
const AGAIN_MS = 3000
/** A list that has changed under the hands is not what was looked at: a press so soon after is asked for again. */
const JUST_MS = 600
const PATIENCE_MS = 8000

const form = () => document.querySelector<HTMLFormElement>('form[data-call]')
const contact = () => document.getElementById('call-page')?.dataset.contact

export function runCallWho(): void {
  let seq = 0
  let soon: ReturnType<typeof setTimeout> | undefined
  let settled: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let kept = ''
  let drawn = ''
  let chosen: string | undefined
  let changedAt = -JUST_MS
  let said = ''
  let sending = false

  const look = async (keep: boolean) => {
    const id = contact()
    if (!id || !form()) return
    const mine = ++seq
    const asked = askedNow()
    clearTimeout(again)
    const html = await ask(`/contacts/${id}/who?${asked}${keep ? '&keep=yes' : ''}`)
    if (mine !== seq) return
    if (html === undefined) {
      showState(
        'Not looked up: the server is away. Shown is what was found before; it is looked up as soon as it is back.',
      )
      again = setTimeout(() => void look(keep), AGAIN_MS)
      return
    }
    showState('')
    if (keep) kept = asked
    const inUse = !getSelection()?.isCollapsed && document.getElementById('who')?.contains(getSelection()!.anchorNode)
    if (html !== drawn && !inUse) {
      drawn = html
      if (drawPeople(html, chosen).changed) changedAt = performance.now()
      if (chosen !== undefined && chosenPerson()?.dataset.person !== chosen) chosen = undefined
    }
    if (document.querySelector('#who .who__reading')) again = setTimeout(() => void look(keep), AGAIN_MS)
    if (keep) tell(sayPerson(chosenPerson()))
  }

  /** Said once, and only when it is news. */
  const tell = (words: string) => {
    if (words !== said) say(words)
    said = words
  }

  const typing = () => {
    clearTimeout(soon)
    clearTimeout(settled)
    soon = setTimeout(() => void look(false), AFTER_MS)
    settled = setTimeout(() => void look(true), SETTLED_MS)
  }

  const decide = async (button: HTMLButtonElement) => {
    if (sending) return
    const about = button.closest<HTMLElement>('[data-person]')
    if (about && performance.now() - changedAt < JUST_MS)
      return showState(`The list changed just now. This is ${about.dataset.name}: press again if it is right.`, true)
    sending = true
    clearTimeout(soon)
    clearTimeout(settled)
    // What they saw is kept before what they say of it.
    const asked = askedNow()
    if (kept !== asked && (await ask(`/contacts/${contact()}/who?${asked}&keep=yes`)) !== undefined) kept = asked
    const sent = await sendWho(form()!, contact()!, button.value)
    sending = false
    if (sent.ok) chosen = undefined
    await look(true)
    showState(sent.ok ? '' : sent.why, true)
    if (sent.ok)
      say(
        `${doneWords(button.value, about?.dataset.name)} ${button.value.startsWith('who:undo') ? '' : 'Alt and U takes it back.'}`,
      )
  }

  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('#who button')
    if (!button) return
    const { whoMove, fill } = button.dataset
    if (whoMove) {
      const person = movePerson(Number(whoMove))
      chosen = person?.dataset.person
      changedAt = -JUST_MS
      say(sayPerson(person))
    } else if (fill) fillBox(fill, button.dataset.with ?? '')
    else if (button.value.startsWith('who:')) {
      event.preventDefault()
      void decide(button)
    }
  })
  for (const kind of ['input', 'change'])
    document.addEventListener(kind, event => {
      const name = (event.target as HTMLInputElement).name
      if (BOXES.includes(name) && (event.target as Element).closest('form[data-call]')) typing()
    })
  // The whole call was drawn anew, or somebody said who it is elsewhere.
  document.addEventListener('call-drawn', () => {
    drawn = ''
    void look(false)
  })
  document.addEventListener('live-swapped', event => {
    if ((event.target as Element).id === 'who-stands') void look(false)
  })
  addEventListener('online', () => void look(false))
  if (!form()) return
  kept = askedNow()
  showForScript()
  if (document.querySelector('#who .who__reading')) again = setTimeout(() => void look(true), AGAIN_MS)
}

/** What stands in the boxes where it is not what is saved. */
function askedNow(): string {
  const asked = new URLSearchParams()
  const cleared: string[] = []
  const all = form()?.elements
  for (const name of BOXES) {
    const box = all?.namedItem(name) as HTMLInputElement | null
    const was = all?.namedItem(`was-${name}`) as HTMLInputElement | null
    const value = box?.value.trim() ?? ''
    if (!box || value === (was?.value ?? '')) continue
    if (value) asked.set(name, value.slice(0, 500))
    else cleared.push(name)
  }
  if (cleared.length) asked.set('cleared', cleared.join(','))
  return asked.toString()
}

async function ask(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return answer.ok && !answer.redirected ? await answer.text() : undefined
  } catch {
    return undefined
  }
}

/** Only a box that is empty is filled, and never unasked. */
function fillBox(name: string, value: string): void {
  const box = document.getElementById(name) as HTMLInputElement | null
  if (box?.value.trim() !== '') return
  box.value = value
  box.dispatchEvent(new Event('input', { bubbles: true }))
  showForScript()
  say(`Filled in: ${value}`)
}

function showState(words: string, aloud = false): void {
  const line = document.getElementById('who-state')
  if (!line) return
  line.textContent = words
  line.hidden = words === ''
  if (aloud && words) say(words)
}

function say(words: string): void {
  const voice = document.getElementById('who-voice')
  if (voice) voice.textContent = words
}

function doneWords(deed: string, name: string | undefined): string {
  if (deed.startsWith('who:undo')) return 'Taken back.'
  if (deed === 'who:new') return 'A new person was made of what was typed.'
  return deed.startsWith('who:not-same') ? `Said: not ${name}.` : `Said: ${name}, ${deed.split(':').at(-1)}.`
}

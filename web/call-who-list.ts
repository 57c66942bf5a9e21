// The people of the panel as they are drawn: who is chosen, what stays open, where the focus was.
const list = () => [...document.querySelectorAll<HTMLElement>('#who [data-person]')]

export const chosenPerson = () => document.querySelector<HTMLElement>('#who [data-person][aria-current]')

/** Moves what the keys press to this person, and opens what is known of them. */
export function choosePerson(person: HTMLElement | undefined): void {
  for (const one of list()) {
    const chosen = one === person
    one.classList.toggle('who__one--chosen', chosen)
    if (chosen) one.setAttribute('aria-current', 'true')
    else one.removeAttribute('aria-current')
    for (const button of one.querySelectorAll<HTMLElement>('[data-who-press]')) {
      if (chosen) button.dataset.press = button.dataset.whoPress
      else delete button.dataset.press
    }
    const more = one.querySelector<HTMLDetailsElement>('.who__more')
    if (more) more.open = chosen
  }
  const around = person?.closest<HTMLDetailsElement>('#who-others')
  if (around) around.open = true
}

/** The next or the one before, round and round. */
export function movePerson(by: number): HTMLElement | undefined {
  const all = list()
  const at = all.indexOf(chosenPerson() as HTMLElement)
  const next = all.at(at < 0 ? (by > 0 ? 0 : -1) : (at + by + all.length) % all.length)
  choosePerson(next)
  next?.scrollIntoView({ block: 'nearest' })
  return next
}

/** In a breath, for whoever hears the screen. */
export function sayPerson(person: HTMLElement | null | undefined): string {
  if (!person) return 'Nobody on file that you may see'
  const words = (part: string) => {
    const copy = person.querySelector(part)?.cloneNode(true) as HTMLElement | undefined
    for (const whole of copy?.querySelectorAll('.who__long') ?? []) whole.remove()
    return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  }
  return [words('.who__head'), words('.who__likely'), words('.who__first')].filter(Boolean).join('. ')
}

export type Drawn = { changed: boolean; first: string }

/**
 * Puts fresh people in place. `keep`: whom the handler has chosen, who stays chosen while they are on the list. `changed`: what the keys would press
 * is about somebody else than before.
 */
export function drawPeople(html: string, keep: string | undefined): Drawn {
  const place = document.getElementById('who')
  const holder = document.createElement('template')
  holder.innerHTML = html
  const before = chosenPerson()?.dataset.person
  if (!place) return { changed: false, first: '' }
  const order = list().map(one => one.dataset.person)
  const open = [...place.querySelectorAll('details[open][id]')].map(one => one.id)
  const focus = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined

  place.replaceChildren(holder.content)
  const kept = keep === undefined ? undefined : list().find(one => one.dataset.person === keep)
  if (kept) choosePerson(kept)
  for (const id of open) {
    const part = document.getElementById(id) as HTMLDetailsElement | null
    if (part && !part.id.startsWith('who-more-')) part.open = true
  }
  showForScript()
  if (focus) refocus(place, focus)
  const now = chosenPerson()?.dataset.person
  const sameOrder = list().every((one, at) => one.dataset.person === order[at])
  return { changed: order.length > 0 && (now !== before || !sameOrder), first: now ?? '' }
}

/** What works only with the script: moving between several, filling a box that is empty. */
export function showForScript(): void {
  for (const one of document.querySelectorAll<HTMLElement>('#who [data-who-move]')) one.hidden = list().length < 2
  for (const one of document.querySelectorAll<HTMLElement>('#who [data-fill]'))
    one.hidden = (document.getElementById(one.dataset.fill ?? '') as HTMLInputElement | null)?.value.trim() !== ''
}

/** The same button of the fresh people; where it is gone, the log, where typing goes on. */
function refocus(place: HTMLElement, focus: HTMLElement): void {
  const value = focus.getAttribute('value')
  const twin = value
    ? place.querySelector<HTMLElement>(`[value="${CSS.escape(value)}"]`)
    : [...place.querySelectorAll<HTMLElement>('a,summary,button')].find(one => one.textContent === focus.textContent)
  const next = twin ?? document.getElementById('line')
  next?.focus({ preventScroll: true })
}

// The keys of the call and the wall (src/contact/call-keys.ts says which; the page carries the table). On the document, so
// that they work wherever the focus is, and whatever part of the page has been drawn anew.
type CallKey = { key: string; does: { press: string } | { go: string } | { answer: true } }

export function listenForKeys(answerNext: (nth: number) => boolean): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    const done =
      event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? sendPart(event.target) : act(event, answerNext)
    if (done) event.preventDefault()
  })
}

function act(event: KeyboardEvent, answerNext: (nth: number) => boolean): boolean {
  const name = nameOf(event)
  const digit = /^Alt\+(\d)$/.exec(name ?? '')?.[1]
  const key = keysHere().find(one => one.key === (digit ? 'Alt+1' : name))
  if (!key) return false
  if ('answer' in key.does) return answerNext(Number(digit))
  return 'press' in key.does ? press(key.does.press) : goTo(key.does.go)
}

/** 'F2', 'Alt+T', 'Alt+3'; undefined for what is none of ours. AltGr is Ctrl and Alt: never ours. */
function nameOf(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined
  if (!event.altKey) return /^F\d+$/.test(event.key) ? event.key : undefined
  const pressed = /^(?:Key|Digit|Numpad)([A-Z1-9])$/.exec(event.code)?.[1]
  return pressed && `Alt+${pressed}`
}

function keysHere(): CallKey[] {
  const place = document.querySelector<HTMLElement>('[data-keys]')
  return place ? (JSON.parse(place.dataset.keys ?? '[]') as CallKey[]) : []
}

function press(name: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-press~="${name}"]:not(:disabled)`)
  if (!button) return false
  // What is said to a screen reader follows the focus; the focus stays where the typing is.
  button.click()
  return true
}

/** Ctrl and Enter: the button of the part the focus is in, or the log's. */
function sendPart(from: EventTarget | null): boolean {
  const part = from instanceof Element ? from.closest<HTMLElement>('[data-part]')?.dataset.part : undefined
  return press(part === 'grade' || !part ? 'save' : part)
}

/** Opens what holds the box and puts the focus in it: its first box where it is a part of the page. */
export function goTo(id: string): boolean {
  const place = document.getElementById(id)
  if (!place) return false
  for (let one = place.closest('details'); one; one = one.parentElement?.closest('details') ?? null) one.open = true
  const box = place.matches('input,select,textarea')
    ? place
    : (place.querySelector<HTMLElement>('input:not([type=hidden]),select,textarea') ?? place)
  box.focus()
  box.scrollIntoView({ block: 'nearest' })
  return true
}

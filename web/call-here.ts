// Says to the server that this page is open, whether somebody types, and how many lines have been seen: the others' screens
// draw it. Names come with the page, under its own access; the stream says only 'look again'.
const EACH_MS = 10_000
const TYPING_MS = 4000

export function sayHere(about: () => string | undefined): void {
  let typedAt = Number.NEGATIVE_INFINITY
  let touchedAt = performance.now()
  let said = false
  const linesShown = () => document.querySelectorAll('#call-lines li:not(.unsent)').length
  let seen = Number(document.getElementById('call-page')?.dataset.seen ?? 0)

  const say = async () => {
    const id = about()
    if (!id || document.visibilityState === 'hidden') return
    const typing = performance.now() - typedAt < TYPING_MS
    said = typing
    await fetch(`/api/contacts/${id}/here`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ typing, seen }),
      signal: AbortSignal.timeout(5000),
    }).catch(() => undefined)
  }
  // Seen is what stood there when somebody last did something on this page; a screen alone sees nothing.
  const touched = () => {
    touchedAt = performance.now()
    const shown = linesShown()
    if (shown > seen) {
      seen = shown
      setTimeout(say, 1500)
    }
  }
  for (const kind of ['keydown', 'pointerdown', 'wheel']) addEventListener(kind, touched, { passive: true })
  document.addEventListener('input', () => {
    const news = performance.now() - typedAt > TYPING_MS
    typedAt = performance.now()
    if (news || !said) void say()
  })
  setInterval(() => {
    if (performance.now() - touchedAt < 10 * 60_000) void say()
  }, EACH_MS)
  setInterval(() => said && performance.now() - typedAt > TYPING_MS && void say(), 1000)
  void say()
}

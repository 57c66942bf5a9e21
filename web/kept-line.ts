// The line at the foot that says whether what is typed is kept, and where. It tells the truth: 'saved' is what the server
// has acknowledged. What changes is announced once; the seconds are only seen.
export type Keeping = {
  state: 'saved' | 'typing' | 'away' | 'out' | 'none'
  since: number
  waits: number
  note: string
}

let now: Keeping = { state: 'saved', since: performance.now(), waits: 0, note: '' }
let said = ''

export function showKeeping(change: Partial<Keeping>): void {
  const state = change.state ?? now.state
  now = {
    ...now,
    ...change,
    since: change.since ?? (state === now.state && state !== 'saved' ? now.since : performance.now()),
  }
  draw()
}

export function keepingNow(): Keeping {
  return now
}

export function runKeptLine(): void {
  setInterval(draw, 500)
  draw()
}

function draw(): void {
  const line = document.querySelector<HTMLElement>('[data-kept]')
  const text = line?.querySelector<HTMLElement>('[data-kept-text]')
  const voice = line?.querySelector<HTMLElement>('[data-kept-voice]')
  if (!line || !text || !voice) return
  line.dataset.state = now.state
  const seconds = (performance.now() - now.since) / 1000
  const age =
    seconds < 10
      ? `${seconds.toFixed(1)} s`
      : seconds < 60
        ? `${Math.floor(seconds)} s`
        : `${Math.floor(seconds / 60)} min`
  const place = line.dataset.place ?? 'this computer'
  const waits = now.waits ? ` ${now.waits} to send.` : ''
  const words = {
    saved: `Saved ${age} ago.${waits}`,
    typing: `Typing: kept on ${place}, being saved.`,
    away: `The server is away: kept on ${place} only.${waits}`,
    out: `You are signed out: kept on ${place} only.${waits}`,
    none: 'The server is away and this browser cannot keep what you type: write it on paper.',
  }[now.state]
  text.textContent = now.note ? `${words} ${now.note}` : words
  const link = line.querySelector('a')
  if (now.state === 'out' && !link) {
    const sign = document.createElement('a')
    sign.href = `/sign-in?next=${line.dataset.next ?? '/contacts/mine'}`
    sign.target = '_blank'
    sign.className = 'govuk-link'
    sign.textContent = 'Sign in (opens a new tab)'
    line.append(' ', sign)
  } else if (now.state !== 'out') link?.remove()
  const aloud = now.note || (now.state === 'saved' ? 'The server is back: everything is saved' : words)
  const worth = now.state === 'away' || now.state === 'out' || now.state === 'none' || now.note
  if (worth && said !== `${now.state}${now.note}`) voice.textContent = aloud
  else if (now.state === 'saved' && /^(?:away|out|none)/.test(said)) voice.textContent = aloud
  if (now.state !== 'typing') said = `${now.state}${now.note}`
}

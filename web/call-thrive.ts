// THRIVE as it is typed: how each letter stands, and in words what is still missing for why it is looked at now. The rule is
// the server's own (src/contact/thrive-missing.ts), and the page carries the pack that it goes by.

import type { Trigger } from '../src/contact/thrive.ts'
import { elementStands, missingFor, type Needs, sayLacks } from '../src/contact/thrive-missing.ts'
import { readBoxes } from './call-boxes.ts'

type Shown = Needs & { first: Trigger; names: Record<Trigger, string>; words: Record<string, string> }

export function sayThrive(): void {
  const place = document.querySelector<HTMLElement>('[data-thrive]')
  if (!place) return
  const pack = JSON.parse(place.dataset.thrive ?? '{}') as Shown
  const typed = Object.fromEntries(readBoxes())
  const trigger = typed.trigger && typed.trigger in pack.triggers ? (typed.trigger as Trigger) : pack.first
  for (const { element, needed, state } of elementStands(pack, trigger, typed)) {
    const item = place.querySelector<HTMLElement>(`[data-element="${element}"]`)
    if (!item) continue
    item.dataset.state = state === 'missing' && !needed ? 'later' : state
    const word = item.querySelector('[data-word]')
    if (word) word.textContent = state === 'missing' && !needed ? 'later' : (pack.words[state] ?? state)
  }
  const missing = sayLacks(missingFor(pack, trigger, typed))
  const says = missing
    ? `Still missing for “${pack.names[trigger]}”: ${missing}`
    : `Nothing is missing for “${pack.names[trigger]}”`
  const line = place.querySelector<HTMLElement>('[data-missing]')
  if (line && line.textContent !== says) line.textContent = says
}

export function runThrive(): void {
  sayThrive()
  for (const change of ['input', 'change', 'call-drawn', 'live-swapped'])
    document.addEventListener(change, () => sayThrive())
}

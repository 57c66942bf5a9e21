import { findAgain } from './focus-again.ts'

export type Swapped = { held: number; say: string }

const shown = new WeakMap<Element, string>()

/**
 * Puts the fresh content of each [data-live-region] in place, by its id. A region where someone has typed, is in a form
 * or has selected text is held back: a keystroke is never lost to an update.
 */
export function swapRegions(place: ParentNode, fresh: Document): Swapped {
  const says: string[] = []
  let held = 0
  for (const region of place.querySelectorAll<HTMLElement>('[data-live-region][id]')) {
    const incoming = fresh.getElementById(region.id)
    if (!incoming || shown.get(region) === incoming.innerHTML) continue
    const focus = focusWithin(region)
    const refocus = focus && findAgain(focus, region, incoming)
    if (isInUse(region, focus) || (focus && !refocus)) {
      held += 1
      continue
    }
    shown.set(region, incoming.innerHTML)
    keepOpenDetails(region, incoming)
    const say = incoming.dataset.liveSay
    if (say && say !== region.dataset.liveSay) says.push(say)
    region.dataset.liveSay = say ?? ''
    region.replaceChildren(...incoming.childNodes)
    refocus?.focus({ preventScroll: true })
    region.dispatchEvent(new CustomEvent('live-swapped', { bubbles: true }))
  }
  return { held, say: says.join('. ') }
}

function focusWithin(region: HTMLElement): HTMLElement | null {
  const active = document.activeElement
  return active instanceof HTMLElement && active !== region && region.contains(active) ? active : null
}

function isInUse(region: HTMLElement, focus: HTMLElement | null): boolean {
  const selection = getSelection()
  const selecting = selection && !selection.isCollapsed && region.contains(selection.anchorNode)
  return (
    !!focus?.closest('form') || !!selecting || [...region.querySelectorAll('input,textarea,select')].some(hasNewInput)
  )
}

function hasNewInput(field: Element): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(one => one.selected !== one.defaultSelected) && field.value !== firstChoice(field)
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  const input = field as HTMLInputElement
  return /^(checkbox|radio)$/.test(input.type)
    ? input.checked !== input.defaultChecked
    : input.value !== input.defaultValue
}

/** A list with nothing marked as chosen shows its first choice, which nobody has typed. */
function firstChoice(list: HTMLSelectElement): string | undefined {
  return [...list.options].some(one => one.defaultSelected) ? undefined : list.options[0]?.value
}

function keepOpenDetails(region: HTMLElement, incoming: HTMLElement): void {
  const next = incoming.querySelectorAll('details')
  region.querySelectorAll('details').forEach((one, place) => {
    const twin = one.id ? incoming.querySelector<HTMLDetailsElement>(`#${CSS.escape(one.id)}`) : next[place]
    if (one.open && twin) twin.open = true
  })
}

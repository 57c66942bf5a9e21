// The place of the focus in a page drawn anew: whoever works by keyboard goes on where they were.

/** The same link, button or part in the fresh content: by id, by its key, by where it leads, or by its place among the parts. */
export function findAgain(focus: HTMLElement, old: HTMLElement, incoming: HTMLElement): HTMLElement | null {
  const attribute = ['id', 'data-key', 'href'].find(name => focus.getAttribute(name))
  if (attribute) {
    const selector = `[${attribute}="${CSS.escape(focus.getAttribute(attribute)!)}"]`
    const twins = [...old.querySelectorAll(selector)]
    return incoming.querySelectorAll<HTMLElement>(selector)[twins.indexOf(focus)] ?? null
  }
  if (!focus.matches('summary')) return null
  const place = [...old.querySelectorAll('summary')].indexOf(focus)
  return incoming.querySelectorAll<HTMLElement>('summary')[place] ?? null
}

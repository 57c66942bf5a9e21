/** The form of the call, or of a sheet that is begun while the server is away. */
export const callForm = () => document.querySelector<HTMLFormElement>('form[data-call], form[data-sheet]')

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function boxesOf(form: HTMLFormElement): Box[] {
  return [...form.elements].filter(
    (one): one is Box =>
      /^(?:INPUT|TEXTAREA|SELECT)$/.test(one.tagName) &&
      !!(one as Box).name &&
      !(one as Box).name.startsWith('_') &&
      !['submit', 'button'].includes((one as Box).type) &&
      ((one as Box).type !== 'hidden' || (one as Box).name.startsWith('was-')),
  )
}

const isChoice = (one: Box): one is HTMLInputElement => one.type === 'radio' || one.type === 'checkbox'

/** What every box holds now. */
export function readBoxes(form = callForm()): Map<string, string> {
  const found = new Map<string, string>()
  for (const one of form ? boxesOf(form) : [])
    if (isChoice(one)) found.set(one.name, one.checked ? one.value : (found.get(one.name) ?? ''))
    else found.set(one.name, one.value)
  return found
}

/** What every box held as the page was drawn. */
export function drawnBoxes(form = callForm()): Map<string, string> {
  const found = new Map<string, string>()
  for (const one of form ? boxesOf(form) : [])
    if (isChoice(one)) found.set(one.name, one.defaultChecked ? one.value : (found.get(one.name) ?? ''))
    else if (one instanceof HTMLSelectElement)
      found.set(one.name, [...one.options].find(option => option.defaultSelected)?.value ?? '')
    else found.set(one.name, one.defaultValue)
  return found
}

export function setBoxes(values: Iterable<[string, string]>, form = callForm()): void {
  if (!form) return
  const wanted = new Map(values)
  for (const one of boxesOf(form)) {
    const value = wanted.get(one.name)
    if (value === undefined) continue
    if (isChoice(one)) one.checked = one.value === value
    else if (one.value !== value) one.value = value
  }
}

/** What differs between two readings, with the newer value. */
export function differing(now: Map<string, string>, before: Map<string, string>): Map<string, string> {
  return new Map([...now].filter(([name, value]) => value !== (before.get(name) ?? '')))
}

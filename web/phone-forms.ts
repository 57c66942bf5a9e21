// What is written in a form of the phone's page, as what is sent and as what is kept while it is typed.
import { pageNow } from './call-clock.ts'
import type { Waits } from './sending.ts'
import type { Vault } from './vault.ts'

export type PhoneOp = Waits & { of: string; writtenAt: string }
type Typed = Record<string, Record<string, string>>
const TYPED = 'phone-typed'

const forms = () => [...document.querySelectorAll<HTMLFormElement>('form[data-phone-item]')]
const fieldsOf = (form: HTMLFormElement) =>
  Object.fromEntries(
    [...new FormData(form)]
      .filter(([name]) => !name.startsWith('_') && name !== 'itemId')
      .map(([name, value]) => [name, String(value)]),
  )
const wordsOf = (form: HTMLFormElement) => form.querySelector<HTMLTextAreaElement>('textarea')!

/** The box that still has to be filled, which is shown and spoken; undefined where it can be kept. */
export function lacks(form: HTMLFormElement): HTMLElement | undefined {
  const number = form.querySelector<HTMLInputElement>('[name=number]')
  const missing = [...(number ? [number] : []), wordsOf(form)].find(
    box => !(box.name === 'number' ? /^\s*\d{1,9}\s*$/ : /\S/).test(box.value),
  )
  for (const box of [...(number ? [number] : []), wordsOf(form)])
    box.setAttribute('aria-invalid', String(box === missing))
  return missing
}

/** What goes to the server: with a reference of its own, when it was written, and whose it is. */
export function opOf(form: HTMLFormElement, vault: Vault): Omit<PhoneOp, 'id' | 'key'> {
  const writtenAt = new Date(pageNow()).toISOString()
  const { about, of, number, ...fields } = fieldsOf(form)
  const body = {
    ...fields,
    ...(number ? { about: `${of ?? 'crime'}:${Number(number)}` } : about ? { about } : {}),
    itemId: crypto.randomUUID(),
    writtenAt,
    keeping: vault.keyId,
  }
  const named = number ? `${of === 'incident' ? 'Incident' : 'Crime'} ${Number(number)}` : form.dataset.say
  const chosen = form
    .querySelector<HTMLInputElement>('[name=what]:checked')
    ?.closest('label')
    ?.querySelector('[data-say]')
  const what = chosen?.textContent?.replace(/\s+/g, ' ').trim()
  return {
    path: `/api${new URL(form.action).pathname}`,
    body,
    say: wordsOf(form).value.trim(),
    of: [named, what].filter(Boolean).join(': '),
    writtenAt,
  }
}

export function clearForm(form: HTMLFormElement): void {
  form.reset()
  wordsOf(form).value = ''
}

/** All that stands in a box and has not been kept yet, by form. */
export async function keepTyped(vault: Vault): Promise<void> {
  const typed: Typed = Object.fromEntries(
    forms()
      .filter(form => wordsOf(form).value.trim())
      .map(form => [form.id, fieldsOf(form)]),
  )
  if (Object.keys(typed).length) await vault.put(TYPED, typed)
  else await vault.drop(TYPED)
}

/** A form that this page has not goes into the first, so that nothing typed is out of sight. */
export async function restoreTyped(vault: Vault): Promise<void> {
  const typed = (await vault.get<Typed>(TYPED)) ?? {}
  for (const [id, fields] of Object.entries(typed)) {
    const form = forms().find(one => one.id === id) ?? forms()[0]
    if (!form || wordsOf(form).value.trim()) continue
    for (const [name, value] of Object.entries(fields)) setField(form, name, value)
    form.closest('details')?.setAttribute('open', '')
  }
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  for (const box of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    `[name="${CSS.escape(name)}"]`,
  ))
    if (box instanceof HTMLInputElement && box.type === 'radio') box.checked = box.value === value
    else if (!(box instanceof HTMLInputElement && box.type === 'hidden')) box.value = value
}

/** What a browser's form sends is made into what the API would be sent: empty answers are answers not given. */
export function cleanForm(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null) return {}
  const clean: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith('_')) continue
    if (typeof value === 'string' && value.trim() === '') continue
    clean[name] = value
  }
  return clean
}

/** The form's own fields that are not the person's: the idempotency key and the case version it was drawn from. */
export function formMarks(body: unknown): { once: string | undefined; version: number | undefined } {
  const form = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const version = Number(form._version)
  return {
    once: typeof form._once === 'string' ? form._once : undefined,
    version: form._version !== undefined && form._version !== '' && Number.isInteger(version) ? version : undefined,
  }
}

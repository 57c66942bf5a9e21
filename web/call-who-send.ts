// Says who somebody is, with what stands in the boxes of the call: it is what is learnt of them. The log's line stays in its box.
const PATIENCE_MS = 10_000

export type WhoSent = { ok: true } | { ok: false; why: string }

export async function sendWho(form: HTMLFormElement, contactId: string, deed: string): Promise<WhoSent> {
  const body: Record<string, string> = { do: deed, drawn: 'yes', typed: 'yes' }
  for (const was of form.querySelectorAll<HTMLInputElement>('input[type=hidden][name^="was-"]')) {
    const name = was.name.slice('was-'.length)
    const box = form.elements.namedItem(name) as HTMLInputElement | null
    if (was.value) body[was.name] = was.value
    if (box?.value.trim()) body[name] = box.value
  }
  try {
    const answer = await fetch(`/api/contacts/${contactId}/sheet`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (answer.ok) return { ok: true }
    if (answer.status >= 500) return { ok: false, why: AWAY }
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string; message?: string }
    return { ok: false, why: `Not taken: ${problem.detail ?? problem.message ?? 'sign in again, and press it again'}` }
  } catch {
    return { ok: false, why: AWAY }
  }
}

const AWAY = 'Not sent: the server is away. Press it again when it is back.'

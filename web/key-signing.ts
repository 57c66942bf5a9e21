// What passes between a device that keeps a key and the server, loaded when somebody makes or uses one.

type Shape = { [name: string]: unknown }

const bytes = (coded: string) =>
  Uint8Array.from(atob(coded.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
const coded = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What the server asks, as a browser takes it. */
function asAsked(asked: Shape): PublicKeyCredentialCreationOptions & PublicKeyCredentialRequestOptions {
  const made: Shape = { ...asked, challenge: bytes(asked.challenge as string) }
  const user = asked.user as { id: string } | undefined
  if (user) made.user = { ...user, id: bytes(user.id) }
  const held = asked.excludeCredentials as { id: string }[] | undefined
  if (held) made.excludeCredentials = held.map(one => ({ ...one, type: 'public-key', id: bytes(one.id) }))
  return made as never
}

/** What the device answers, as the server takes it. */
function asAnswered({ id, type, rawId, response }: PublicKeyCredential): string {
  const parts: Shape = {}
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature']) {
    const found = (response as unknown as Record<string, ArrayBuffer | undefined>)[part]
    if (found) parts[part] = coded(found)
  }
  return JSON.stringify({ id, type, rawId: coded(rawId), response: parts })
}

/** Has the device sign what the server gives, and sends the form with it. Rejects, with a sentence where the server said one. */
export async function answer(form: HTMLFormElement, isNew: boolean): Promise<void> {
  const challenge = await fetch(`${new URL(form.action).pathname}/challenge`, { method: 'POST' })
  const asked = (await challenge.json()) as Shape
  if (!challenge.ok) throw new Error(String(asked.message ?? ''))
  const publicKey = asAsked(asked)
  const key = await (isNew ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }))
  form.querySelector<HTMLInputElement>('[name=answer]')!.value = asAnswered(key as PublicKeyCredential)
  form.submit()
}

// What a browser keeps of a call is sealed with a key of the person who is signed in (decision: what a browser keeps). The
// key lives in memory; a session cookie holds what makes it again after a reload while the server is away. Nothing else does.
const COOKIE = '__Host-keeping'
const IDLE_MS = 60 * 60_000
const LONGEST_MS = 13 * 3_600_000
const TOUCH_MS = 60_000

export type Ring = { newest: string; keys: Map<string, CryptoKey> }
type Given = { id: string; secret: string }

/** The keys of whoever is signed in now, from the server. 'away' where it does not answer, 'out' where nobody is signed in. */
export async function askForKeys(door = '/api/contacts/keeping-key'): Promise<Ring | 'away' | 'out'> {
  const answer = await fetch(door, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(5000),
  }).catch(() => undefined)
  if (!answer || answer.status >= 500) return 'away'
  if (!answer.ok) return 'out'
  const { keys } = (await answer.json()) as { keys: Given[] }
  remember(keys[0]!, Date.now())
  return ringOf(keys)
}

/** The key that the cookie makes, while the session it came with may still be alive; else the cookie is taken away. */
export async function keyFromCookie(): Promise<Ring | undefined> {
  const [id, secret, began, used] = read()?.split('.') ?? []
  const now = Date.now()
  if (!id || !secret || now - Number(began) > LONGEST_MS || now - Number(used) > IDLE_MS) {
    forgetKey()
    return undefined
  }
  return ringOf([{ id, secret }])
}

/** Somebody is at work: the cookie is good for another while. */
export function touchKey(): void {
  const [id, secret, began, used] = read()?.split('.') ?? []
  if (id && secret && Date.now() - Number(used) > TOUCH_MS) write(`${id}.${secret}.${began}.${Date.now()}`)
}

/** The session has ended: what is kept stays, and is sealed until its person signs in again. */
export function forgetKey(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser of a control room
  document.cookie = `${COOKIE}=; Path=/; Secure; SameSite=Strict; Max-Age=0`
}

function remember({ id, secret }: Given, now: number): void {
  const [known, , began] = read()?.split('.') ?? []
  write(`${id}.${secret}.${known === id ? began : now}.${now}`)
}

function read(): string | undefined {
  return document.cookie
    .split('; ')
    .find(one => one.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)
}

function write(value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser of a control room
  document.cookie = `${COOKIE}=${value}; Path=/; Secure; SameSite=Strict`
}

async function ringOf(given: readonly Given[]): Promise<Ring> {
  const keys = new Map<string, CryptoKey>()
  // Only over a secure channel do browsers have what seals; without it nothing is kept here, and the page says so.
  if (globalThis.crypto?.subtle) for (const { id, secret } of given) keys.set(id, await deriveKey(secret))
  return { newest: given[0]!.id, keys }
}

async function deriveKey(secret: string): Promise<CryptoKey> {
  const bytes = new TextEncoder()
  const base = await crypto.subtle.importKey('raw', bytes.encode(secret), 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes.encode('answerable call keeping 1') }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

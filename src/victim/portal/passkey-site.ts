import type { Refusal } from '../../platform/outcome.ts'

export const NO_KEYS_HERE: Refusal = {
  code: 'no-keys-here',
  message: 'A key does not work at this address. Your card and a code do.',
}

/** What a key belongs to (WebAuthn Level 2, section 5.1.3): a domain, and the pages on it. */
export type KeySite = { rpId: string; origins: string[] }

const ADDRESS = /^(?:\[.*\]|[\d.]+)$/

/**
 * The site as whoever asks addresses it, which is what the check of the sender goes by too; undefined where no key can be: an address in figures has no keys. Plain
 * http is for this machine alone, as browsers have it.
 */
export function siteOf(host: string | undefined): KeySite | undefined {
  const name = host?.replace(/:\d+$/, '').toLowerCase()
  if (!name || ADDRESS.test(name) || !/^[a-z\d.-]+$/.test(name)) return undefined
  const origin = `https://${host!.toLowerCase()}`
  return { rpId: name, origins: name === 'localhost' ? [origin, `http://${host!.toLowerCase()}`] : [origin] }
}

import { revealsOf } from '../messages/reveals.ts'

const NOBODY = { names: [], numbers: [], places: [], offences: [] }

/** The address of a site that may stand in an email: https, nothing after the host, and no word in it that tells whose it is. Null where it is not one. */
export function neutralSite(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (url.protocol !== 'https:' || !bare) return null
  return revealsOf(url.host.replaceAll(/[.-]/g, ' '), NOBODY).length === 0 ? url.origin : null
}

import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { KnownKey, NewAnswer, NewKey, UseAnswer } from './passkey-answer.ts'
import type { KeySite } from './passkey-site.ts'

/** Loaded when the first key is made or used: it takes longer than all the rest of the server. */
const library = () => import('@simplewebauthn/server')

/** Ed25519, ES256, RS256: what telephones, computers and security keys make. */
const ALGORITHMS = [-8, -7, -257]
/** What a device shows in its own list of keys: it says nothing of whose pages these are. */
const SHOWN = 'Your messages'
const coded = (bytes: Buffer) => bytes.toString('base64url')

/** What a browser is asked, to make a key that needs no reference to be found, on a device that is unlocked for it. */
export async function askForNew(site: KeySite, held: readonly Buffer[]) {
  const { generateRegistrationOptions } = await library()
  return generateRegistrationOptions({
    rpName: SHOWN,
    rpID: site.rpId,
    userName: SHOWN,
    userDisplayName: SHOWN,
    userID: new Uint8Array(randomBytes(32)),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: held.map(id => ({ id: coded(id) })),
  })
}

/** The same for everybody: no list of keys, so that nothing is learnt by asking. */
export async function askForUse(site: KeySite) {
  const { generateAuthenticationOptions } = await library()
  return generateAuthenticationOptions({ rpID: site.rpId, userVerification: 'required' })
}

/** The new key, where the answer is to this challenge, from this site, by a device that was unlocked; else undefined. */
export async function proveNew(answer: NewAnswer, site: KeySite, challenge: string): Promise<NewKey | undefined> {
  const { verifyRegistrationResponse } = await library()
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origins,
      expectedRPID: site.rpId,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!registrationInfo) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    return { credentialId: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), counter }
  } catch {
    return undefined
  }
}

/** The key's new count, where it signed this challenge on this site; else undefined. A count that does not grow is a copy. */
export async function proveUse(
  answer: UseAnswer,
  site: KeySite,
  challenge: string,
  key: KnownKey,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origins,
      expectedRPID: site.rpId,
      credential: { id: answer.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
    })
    return verified && key.rpId === site.rpId ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

let decoy: Buffer | undefined

/** Stands for a key that nobody has: it is looked up, and what was signed is held against it, all the same. */
export function decoyKey(site: KeySite): KnownKey {
  decoy ??= coseOf(
    createPublicKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey).export({ format: 'jwk' }),
  )
  return { credentialId: Buffer.alloc(16), publicKey: decoy, counter: 0, rpId: site.rpId }
}

/** A P-256 key as devices write one (RFC 9053, section 7.1.1): {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
export function coseOf({ x, y }: { x?: string | undefined; y?: string | undefined }): Buffer {
  const part = (coordinate = '') => [Buffer.from([0x58, 32]), Buffer.from(coordinate, 'base64url')]
  return Buffer.concat([
    Buffer.from('a5010203262001', 'hex'),
    Buffer.from([0x21]),
    ...part(x),
    Buffer.from([0x22]),
    ...part(y),
  ])
}

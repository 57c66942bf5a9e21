import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { coseOf } from './passkey.port.ts'

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest()
const coded = (data: Uint8Array | string) => Buffer.from(data).toString('base64url')

/** CBOR (RFC 8949) as far as a device needs it: texts, byte strings and maps of few things. */
const head = (major: number, length: number) =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)])
const octets = (value: Uint8Array) => Buffer.concat([head(2, value.length), value])
const map = (pairs: [string, Uint8Array][]) =>
  Buffer.concat([head(5, pairs.length), ...pairs.flatMap(([key, value]) => [text(key), value])])

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_KEY = 0x40

export type Bent = {
  challenge?: string
  origin?: string
  rpId?: string
  locked?: boolean
  type?: string
  counter?: number
}

/** A device that keeps one key: made once, used as often as asked. `bend` says wherein it lies. */
export class Authenticator {
  readonly id: Buffer<ArrayBufferLike>
  readonly rpId: string
  readonly origin: string
  counter = 0
  readonly #key: KeyObject
  readonly #cose: Buffer

  constructor(rpId = 'localhost', origin = 'http://localhost', id: Buffer<ArrayBufferLike> = randomBytes(32)) {
    this.id = id
    this.rpId = rpId
    this.origin = origin
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = privateKey
    this.#cose = coseOf(publicKey.export({ format: 'jwk' }))
  }

  #client(type: string, challenge: string, bent: Bent) {
    return Buffer.from(
      JSON.stringify({
        type: bent.type ?? type,
        challenge: bent.challenge ?? challenge,
        origin: bent.origin ?? this.origin,
        crossOrigin: false,
      }),
    )
  }

  #data(flags: number, bent: Bent, more = Buffer.alloc(0)) {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(bent.counter ?? this.counter)
    const unlocked = bent.locked ? flags & ~VERIFIED : flags
    return Buffer.concat([sha256(bent.rpId ?? this.rpId), Buffer.from([unlocked]), count, more])
  }

  make(challenge: string, bent: Bent = {}): string {
    const size = Buffer.from([this.id.length >> 8, this.id.length & 255])
    const kept = Buffer.concat([Buffer.alloc(16), size, this.id, this.#cose])
    const data = this.#data(PRESENT | VERIFIED | WITH_KEY, bent, kept)
    const attestation = map([
      ['fmt', text('none')],
      ['attStmt', map([])],
      ['authData', octets(data)],
    ])
    return this.#answer({
      clientDataJSON: coded(this.#client('webauthn.create', challenge, bent)),
      attestationObject: coded(attestation),
    })
  }

  use(challenge: string, bent: Bent = {}): string {
    this.counter += 1
    const client = this.#client('webauthn.get', challenge, bent)
    const data = this.#data(PRESENT | VERIFIED, bent)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key)
    return this.#answer({
      clientDataJSON: coded(client),
      authenticatorData: coded(data),
      signature: coded(signature),
    })
  }

  #answer(response: object): string {
    return JSON.stringify({ id: coded(this.id), rawId: coded(this.id), type: 'public-key', response })
  }
}

import { z } from 'zod'

const coded = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/)
const key = { id: coded(1_400), rawId: coded(1_400), type: z.literal('public-key') }

/** What a device answers when a key is made on it, and when one is used (WebAuthn Level 3, section 5.1.8); what else it says is left out. */
export const NewAnswer = z.object({
  ...key,
  response: z.object({ clientDataJSON: coded(2_000), attestationObject: coded(16_000) }),
})
export type NewAnswer = z.output<typeof NewAnswer>

export const UseAnswer = z.object({
  ...key,
  response: z.object({ clientDataJSON: coded(2_000), authenticatorData: coded(2_000), signature: coded(2_000) }),
})
export type UseAnswer = z.output<typeof UseAnswer>

/** Reads what came in a form's field; undefined whatever is wrong with it. */
export function readAnswer<T>(shape: z.ZodType<T>, typed: unknown): T | undefined {
  if (typeof typed !== 'string') return undefined
  try {
    const read = shape.safeParse(JSON.parse(typed))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** A key as it is kept and as it is proved. */
export type NewKey = { credentialId: Buffer; publicKey: Buffer; counter: number }
export type KnownKey = NewKey & { rpId: string }
export type Prove = (key: KnownKey, challenge: string) => Promise<number | undefined>

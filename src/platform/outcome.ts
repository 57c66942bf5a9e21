/**
 * A rule's answer: a value, or a refusal that a person can act on.
 * Faults (a lost connection, a bug) are thrown; refusals are returned (house rule 6).
 */
export type Outcome<T, Code extends string = string> = Accepted<T> | Refused<Code>
export type Accepted<T> = { readonly ok: true; readonly value: T }
export type Refused<Code extends string = string> = { readonly ok: false; readonly refusal: Refusal<Code> }

/** `code` is for programs, `message` is a sentence for a person, `field` names the form field it belongs to. */
export type Refusal<Code extends string = string> = { code: Code; message: string; field?: string }

export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value }
}

export function refuse<Code extends string>(code: Code, message: string, field?: string): Refused<Code> {
  return { ok: false, refusal: field === undefined ? { code, message } : { code, message, field } }
}

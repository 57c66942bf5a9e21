import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

/** 'js 1', 'JS-1' and 'js/01' are one reference: the initials of whoever found it, and their number for it. */
export function readReference(typed: string): Outcome<string, 'reference'> {
  const match = /^\s*([a-z]{1,5})\s*[/\- ]?\s*0*([1-9]\d{0,3})\s*$/i.exec(typed)
  if (!match) return refuse('reference', 'Write the initials of whoever found it and a number, as JS/1', 'reference')
  return accept(`${match[1]!.toUpperCase()}/${match[2]}`)
}

/** The next number of these initials that nothing in the case has. */
export function nextReference(reference: string, taken: readonly string[]): string {
  const [initials = ''] = reference.split('/')
  const used = taken.flatMap(one => (one.startsWith(`${initials}/`) ? [Number(one.split('/')[1])] : []))
  return `${initials}/${Math.max(0, ...used) + 1}`
}

/** Two things never have one reference: what to do instead is said. */
export function refuseDuplicate(
  reference: string,
  held: readonly { reference: string; description: string | null }[],
): Outcome<string, 'reference-taken'> {
  const there = held.find(one => one.reference === reference)
  if (!there) return accept(reference)
  const next = nextReference(
    reference,
    held.map(one => one.reference),
  )
  const what = there.description ? `: ${there.description}` : ''
  return refuse(
    'reference-taken',
    `${reference} is in this case already${what}. If this is another thing, write ${next} on its label and here. If it is the same thing, open ${reference} and record the hand-over there.`,
    'reference',
  )
}

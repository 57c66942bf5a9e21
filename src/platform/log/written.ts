/** A fact as the change signal needs it: which case, and what kind. */
export type Written = { seq: number; kind: string; caseId: string | null }

/** What is told at once; with its place in the log where that is known. */
export type Told = { kind: string; caseId: string | null; seq?: number }

/**
 * What a transaction has recorded so far, by its handle, so that live screens can be told which cases changed once it
 * has committed. Nothing is kept of one that was rolled back: whoever ran it does not ask.
 */
const byTransaction = new WeakMap<object, Told[]>()

export function noteWritten(tx: object, facts: readonly Told[]): void {
  const known = byTransaction.get(tx)
  if (known) known.push(...facts)
  else byTransaction.set(tx, [...facts])
}

export function writtenIn(tx: object): readonly Told[] {
  return byTransaction.get(tx) ?? []
}

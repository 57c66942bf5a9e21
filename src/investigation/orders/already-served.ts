import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { type StandingOrder, serve } from './order-ask.ts'
import type { Served } from './order-change.store.ts'
import type { WithoutCrime } from './without-crime-fields.ts'

/** Where an order was served before we heard of it: all of how, or nothing. Without it the control room reads that it does not bind yet. */
export function alreadyServed(
  { servedAt, servedHow, servedBy, servedProof }: WithoutCrime,
  order: StandingOrder,
): Outcome<Served | null> {
  if (!servedAt)
    return servedHow || servedBy || servedProof
      ? refuse('needs-served-at', 'Say when it was served, or leave all of that empty', 'servedAt')
      : accept(null)
  if (!servedHow) return refuse('needs-how', 'Say how it was served', 'servedHow')
  if (!servedBy) return refuse('needs-server', 'Say who served it', 'servedBy')
  if (!servedProof) return refuse('needs-proof', 'Say how we know that it was served', 'servedProof')
  const allowed = serve(order, servedAt)
  if (!allowed.ok) return refuse(allowed.refusal.code, allowed.refusal.message, 'servedAt')
  return accept({ at: servedAt, how: servedHow, servedBy, proof: servedProof })
}

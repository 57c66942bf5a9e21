import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'

export const STATEMENT_OF = ['victim', 'witness', 'officer'] as const
export const SIGNED_HOW = ['on-paper', 'on-screen', 'recorded', 'not-signed'] as const
export const SIGNED_NAMES: Record<(typeof SIGNED_HOW)[number], string> = {
  'on-paper': 'Signed on paper',
  'on-screen': 'Signed on a screen',
  recorded: 'Agreed to in a recording',
  'not-signed': 'Not signed',
}

export type StatementAsk = {
  ofKind: (typeof STATEMENT_OF)[number]
  personName: string
  victimId?: string | undefined
  words?: string | undefined
  documentId?: string | undefined
  takenBy: string
  takenWhere: string
  begunAt: Temporal.Instant
  endedAt: Temporal.Instant
  interpreter?: string | undefined
  language?: string | undefined
  signedHow: (typeof SIGNED_HOW)[number]
  notSignedBecause?: string | undefined
  whyNew?: string | undefined
}

/** A statement is typed here or is a paper of the case, says who took it and when, and, unsigned, why. */
export function takeStatement(ask: StatementAsk, earlier: boolean): Outcome<StatementAsk> {
  if (Boolean(ask.words) === Boolean(ask.documentId))
    return refuse(
      'typed-or-paper',
      ask.words
        ? 'Type the statement or choose the paper, not both: two texts of one statement will differ'
        : 'Type the statement, or add the signed paper to the case as a document and choose it here',
      'words',
    )
  if (Temporal.Instant.compare(ask.endedAt, ask.begunAt) < 0)
    return refuse('backwards', 'It ended before it began: check both times', 'endedAt')
  if (Boolean(ask.interpreter) !== Boolean(ask.language))
    return refuse(
      'interpreter-and-language',
      ask.interpreter ? 'Say into which language it was interpreted' : 'Say who interpreted',
      ask.interpreter ? 'language' : 'interpreter',
    )
  if (ask.signedHow === 'not-signed' && !saysSomething(ask.notSignedBecause ?? '', 2))
    return refuse('needs-because', 'Say why it is not signed, and when it will be', 'notSignedBecause')
  if (ask.ofKind === 'victim' && !ask.victimId)
    return refuse('which-victim', 'Choose whose statement it is', 'victimId')
  if (earlier && !saysSomething(ask.whyNew ?? '', 2))
    return refuse('needs-why', 'Say what changed since the last version: both are kept and both are material', 'whyNew')
  return accept({
    ...ask,
    victimId: ask.ofKind === 'victim' ? ask.victimId : undefined,
    notSignedBecause: ask.signedHow === 'not-signed' ? ask.notSignedBecause : undefined,
    whyNew: earlier ? ask.whyNew : undefined,
  })
}

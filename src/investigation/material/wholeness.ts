import { type Media, SHOWN_AS } from './media.ts'

type Doc = {
  documentId: string
  title: string
  media: Media
  whole: boolean | null
  shut: boolean
  changed: boolean
  withdrawnAt: Temporal.Instant | null
  later: string | null
}
type Exhibit = { exhibitId: string; reference: string; wrong: readonly string[] }
type Statement = {
  statementId: string
  personName: string
  signedHow: string
  notSignedBecause: string | null
  later: string | null
}

/** `grave`: nobody may go on as if it were right. */
export type Trouble = { grave: boolean; sentence: string; href: string }

/** What is not whole in what a case has, the worst first, each as a sentence with where to mend it. */
export function troublesOf(of: {
  documents: readonly Doc[]
  exhibits: readonly Exhibit[]
  statements: readonly Statement[]
}): Trouble[] {
  const found: Trouble[] = []
  for (const one of of.documents) {
    const at = `/documents/${one.documentId}`
    if (one.changed)
      found.push({
        grave: true,
        sentence: `“${one.title}” is not what was received: its bytes were changed. It is not shown to anybody`,
        href: at,
      })
    if (one.shut)
      found.push({ grave: true, sentence: `“${one.title}” is shut: somebody said that it must not be here`, href: at })
    if (one.whole === false && !one.later && !one.withdrawnAt)
      found.push({
        grave: false,
        sentence: `“${one.title}” looks cut off: the end of this ${SHOWN_AS[one.media] === 'pdf' ? 'PDF' : 'picture'} is missing. Ask for it again`,
        href: at,
      })
  }
  for (const one of of.exhibits)
    for (const wrong of one.wrong)
      found.push({ grave: true, sentence: `${one.reference}: ${wrong}`, href: `/exhibits/${one.exhibitId}` })
  for (const one of of.statements)
    if (one.signedHow === 'not-signed' && !one.later)
      found.push({
        grave: false,
        sentence: `The statement of ${one.personName} is not signed: ${one.notSignedBecause}`,
        href: `/statements/${one.statementId}`,
      })
  return found.toSorted((a, b) => Number(b.grave) - Number(a.grave))
}

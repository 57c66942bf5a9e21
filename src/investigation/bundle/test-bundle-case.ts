import { createHash } from 'node:crypto'
import { systemWho } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId, record } from '../../platform/log/record.ts'
import type { TestApp } from '../../test-app.ts'

/** What must never leave: each stands somewhere in the case, and is one word that stands nowhere else. */
export const CANARIES = {
  sensitiveStatement: 'quokkaone',
  sensitiveDocument: 'quokkatwo',
  sensitiveReason: 'quokkathree',
  backAddress: 'quokkafour',
  backPhone: 'quokkafive',
  unusedNote: 'quokkasix',
  undecidedNote: 'quokkaseven',
  earlierVersion: 'quokkaeight',
  behindSensitive: 'quokkanine',
  planContact: 'quokkaten',
  sensitiveDescription: 'quokkaeleven',
} as const
export const SHOWN = {
  usedStatement: 'wombatone',
  usedDocument: 'wombattwo',
  unusedDescription: 'wombatthree',
  usedNote: 'wombatfour',
} as const

type Of = { caseId: string; crimeId: string }

/** A case with something of every kind, used and unused, sensitive and not, as the pages of material would leave it. */
export async function materialOf(t: TestApp, { caseId, crimeId }: Of): Promise<void> {
  const by = systemWho('test')
  const at = t.now()
  const own = { case_id: caseId, crime_id: crimeId, at, by: 'test', by_name: 'Test' }
  await inContext(t.db, by, async tx => {
    const document = async (words: string) => {
      const [id, bytes] = [newId(), Buffer.from(`A report. ${words}\n`)]
      const sha256 = createHash('sha256').update(bytes).digest()
      await tx
        .insertInto('investigation.document')
        .values({
          ...own,
          id,
          title: `Report ${id.slice(0, 4)}`,
          file_name: 'a.txt',
          media: 'text/plain',
          whole: true,
          size: bytes.length,
          sha256,
          pieces: 1,
          came_from: 'The shop',
          no_child_images: true,
        })
        .execute()
      await tx
        .insertInto('investigation.document_piece')
        .values({ document_id: id, n: 0, case_id: caseId, bytes })
        .execute()
      return id
    }
    const statement = async (more: object) => {
      const id = newId()
      await tx
        .insertInto('investigation.statement')
        .values({
          ...own,
          id,
          of_kind: 'witness',
          person_name: 'Robin Example',
          words: 'x',
          taken_by: 'PC Example',
          taken_where: 'At the desk',
          begun_at: at,
          ended_at: at,
          signed_how: 'on-paper',
          ...more,
        })
        .execute()
      return id
    }
    const note = async (words: string) => {
      const id = newId()
      await tx
        .insertInto('investigation.note')
        .values({
          id,
          case_id: caseId,
          crime_id: crimeId,
          words,
          happened_at: at,
          learned_at: at,
          after_closing: false,
          by: 'test',
          by_name: 'Test',
        })
        .execute()
      return id
    }
    const decide = (material: string, source: string, standing: 'used' | 'unused', description: string | null = null) =>
      tx
        .insertInto('investigation.material_decision')
        .values({
          ...own,
          id: newId(),
          source,
          material_id: material,
          standing,
          description,
          location: description && 'The folder',
        })
        .execute()
    await used(tx)
    await record(tx, { at, by, kind: 'material-decided', caseId, about: crimeId })

    async function used(trx: Tx) {
      const sensitive = (material: string) =>
        trx
          .insertInto('investigation.sensitive_material')
          .values({
            ...own,
            id: newId(),
            material_id: material,
            why: `It names who told us: ${CANARIES.sensitiveReason}`,
          })
          .execute()
      const plain = await statement({ words: `He took both coats ${SHOWN.usedStatement}` })
      await trx
        .insertInto('investigation.statement_back')
        .values({
          statement_id: plain,
          case_id: caseId,
          address: `1 ${CANARIES.backAddress} Street`,
          reached_by: CANARIES.backPhone,
        })
        .execute()
      await decide(plain, 'statement', 'used')
      // Somebody marked it sensitive after it was decided that it is used: it stays here, with every version and the paper behind it.
      const first = await statement({ words: `Before ${CANARIES.earlierVersion}` })
      await decide(first, 'statement', 'used')
      const later = await statement({
        words: `After ${CANARIES.sensitiveStatement}`,
        version: 2,
        supersedes: first,
        why_new: 'A day was wrong',
      })
      await decide(later, 'statement', 'used')
      await sensitive(later)
      const paper = await document(CANARIES.behindSensitive)
      await decide(paper, 'document', 'used')
      await sensitive(await statement({ words: null, document_id: paper }))
      await decide(await document(SHOWN.usedDocument), 'document', 'used')
      const secret = await document(CANARIES.sensitiveDocument)
      await decide(secret, 'document', 'unused', `A report of somebody who told us ${CANARIES.sensitiveDescription}`)
      await sensitive(secret)
      await decide(
        await note(CANARIES.unusedNote),
        'note',
        'unused',
        `What the shop said of its till ${SHOWN.unusedDescription}`,
      )
      await decide(await note(SHOWN.usedNote), 'note', 'used')
      await note(CANARIES.undecidedNote)
    }
  })
}

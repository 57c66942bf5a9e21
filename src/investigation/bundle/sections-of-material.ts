import type { Document } from '../material/documents.store.ts'
import type { Exhibit, KeptMove } from '../material/exhibits.store.ts'
import type { Material } from '../material/material.store.ts'
import { SOURCE_NAMES } from '../material/sources.ts'
import type { Statement } from '../material/statements.store.ts'
import type { PartCode } from './parts.ts'
import { type BundleDocument, type BundleRecord, type BundleSection, withOffset } from './section.ts'

export type Back = {
  statementId: string
  address: string | null
  reachedBy: string | null
  cannotCome: string | null
  needs: string | null
}
export type OfMaterial = {
  /** What is kept back, as the whole case knows it: whoever asks may not even see that it is there. */
  back: ReadonlySet<string>
  material: readonly Material[]
  documents: readonly Document[]
  statements: readonly Statement[]
  exhibits: readonly (Exhibit & { moves: readonly KeptMove[] })[]
  notes: readonly { id: string; words: string; at: Temporal.Instant; byName: string }[]
  lines: readonly { id: string; action: string; result: string | null }[]
  /** Empty unless that part was named. */
  backs: readonly Back[]
  parts: readonly PartCode[]
}

/**
 * What may leave: only what somebody decided is used, and is not kept back, goes in itself. What is unused is described on its schedule, what is
 * sensitive is on none unless that part was named, and what nobody decided is only counted.
 */
export function usedIds(of: Pick<OfMaterial, 'material' | 'back'>): Set<string> {
  const { back } = of
  return new Set(
    of.material.filter(one => one.standing === 'used' && !back.has(one.materialId)).map(one => one.materialId),
  )
}

/** The documents whose bytes go: used, current or not, and neither withdrawn, shut nor changed since they came. */
export function documentsThatGo(of: Pick<OfMaterial, 'material' | 'documents' | 'back'>): BundleDocument[] {
  const used = usedIds(of)
  return of.documents
    .filter(one => used.has(one.documentId) && !one.sensitive && !one.shut && !one.changed && !one.withdrawnAt)
    .map((one, n) => ({
      documentId: one.documentId,
      title: one.title,
      media: one.media,
      size: one.size,
      sha256: one.sha256,
      pieces: one.pieces,
      path: `documents/${String(n + 1).padStart(4, '0')}${ENDINGS[one.media] ?? '.bin'}`,
    }))
}
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'text/plain': '.txt',
}

export function sectionsOfMaterial(of: OfMaterial, going: readonly BundleDocument[]): BundleSection[] {
  const used = usedIds(of)
  const path = (id: string | null) => (id && going.find(one => one.documentId === id)?.path) || null
  const { back } = of
  const unused = of.material.filter(one => one.standing === 'unused' && !back.has(one.materialId))
  const open = of.material.filter(one => one.standing === null && !back.has(one.materialId) && !one.replaced).length
  const sections: BundleSection[] = [
    part('statements', 'Statements', statements(of, used, path)),
    part('exhibits', 'Exhibits, and in whose hands they were', exhibits(of, used, path)),
    part(
      'documents',
      'Documents in this bundle',
      going.map(one => documentOf(one, of.documents)),
    ),
    part('other-material', 'Other material that is used', others(of, used)),
    part(
      'unused',
      'Schedule of unused material',
      unused.map(one => ({
        id: one.materialId,
        title: SOURCE_NAMES[one.source],
        at: withOffset(one.decidedAt),
        by: one.decidedByName,
        fields: {
          description: one.description,
          location: one.location,
          assists: one.assists,
          because: one.assistsBecause,
        },
      })),
      open > 0
        ? `Of ${open === 1 ? 'one thing' : `${open} things`} in this case nobody has decided yet whether it is used.`
        : null,
    ),
  ]
  if (of.parts.includes('sensitive-schedule')) sections.push(sensitive(of))
  return sections
}

const part = (id: string, title: string, records: BundleRecord[], says: string | null = null): BundleSection => ({
  id,
  title,
  says,
  records,
})

function statements(of: OfMaterial, used: Set<string>, path: (id: string | null) => string | null): BundleRecord[] {
  return of.statements
    .filter(one => used.has(one.statementId) && !one.sensitive)
    .map(one => {
      const back = of.backs.find(other => other.statementId === one.statementId)
      return {
        id: one.statementId,
        title: `Statement of ${one.personName}`,
        at: withOffset(one.at),
        by: one.byName,
        fields: {
          ofKind: one.ofKind,
          version: one.version,
          whyNew: one.whyNew,
          words: one.words,
          documentPath: path(one.documentId),
          takenBy: one.takenBy,
          begunAt: withOffset(one.begunAt),
          endedAt: withOffset(one.endedAt),
          interpreter: one.interpreter,
          language: one.language,
          signedHow: one.signedHow,
          notSignedBecause: one.notSignedBecause,
          ...(back
            ? { address: back.address, reachedBy: back.reachedBy, cannotCome: back.cannotCome, needs: back.needs }
            : {}),
        },
      }
    })
}

function exhibits(of: OfMaterial, used: Set<string>, path: (id: string | null) => string | null): BundleRecord[] {
  return of.exhibits
    .filter(one => used.has(one.exhibitId) && !one.sensitive)
    .flatMap(one => [
      {
        id: one.exhibitId,
        title: one.reference,
        at: withOffset(one.at),
        by: one.byName,
        fields: {
          description: one.description,
          foundWhere: one.foundWhere,
          foundBy: one.foundBy,
          foundAt: withOffset(one.foundAt),
          bag: one.bag,
          documentPath: path(one.documentId),
        },
      },
      ...one.moves.map(move => ({
        id: move.moveId,
        title: `${one.reference}: ${move.kind.replaceAll('-', ' ')}`,
        at: withOffset(move.at),
        by: move.byName,
        fields: {
          from: move.from,
          to: move.to,
          place: move.place,
          bag: move.bag,
          why: move.why,
          recordedAt: withOffset(move.recordedAt),
        },
      })),
    ])
}

function documentOf(one: BundleDocument, all: readonly Document[]): BundleRecord {
  const document = all.find(other => other.documentId === one.documentId)!
  return {
    id: one.documentId,
    title: one.title,
    at: withOffset(document.at),
    by: document.byName,
    fields: {
      documentPath: one.path,
      media: one.media,
      size: one.size,
      sha256: one.sha256,
      cameFrom: document.cameFrom,
      version: document.version,
    },
  }
}

/** Notes and lines whole; what others hold and devices by what the schedule says of them. */
function others(of: OfMaterial, used: Set<string>): BundleRecord[] {
  const shownElsewhere = ['document', 'statement', 'exhibit', 'contact', 'incident']
  return of.material
    .filter(one => used.has(one.materialId) && !shownElsewhere.includes(one.source))
    .map(one => {
      const note = of.notes.find(other => other.id === one.materialId)
      const line = of.lines.find(other => other.id === one.materialId)
      return {
        id: one.materialId,
        title: SOURCE_NAMES[one.source],
        at: withOffset(one.at),
        by: one.byName,
        fields: {
          words: note?.words ?? (line ? null : one.title),
          action: line?.action ?? null,
          result: line?.result ?? null,
        },
      }
    })
}

function sensitive(of: OfMaterial): BundleSection {
  return part(
    'sensitive',
    'Schedule of sensitive material',
    of.material
      .filter(one => one.sensitive)
      .map(one => ({
        id: one.materialId,
        title: SOURCE_NAMES[one.source],
        at: withOffset(one.at),
        by: one.byName,
        fields: { description: one.description ?? one.title, location: one.location, why: one.sensitiveBecause },
      })),
  )
}

import { bundleSchema, SCHEMA } from './bundle-schema.ts'
import type { BundleContent } from './section.ts'

export type ListedFile = { path: string; sha256: string; size: number }

/** JSON as it is written: its keys in the order given, two spaces, a line at the end. */
export const jsonOf = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The text files of a bundle: what each section says, and what a person reads first. The printed page and the manifest come beside them. */
export function textFiles(content: BundleContent): { path: string; text: string }[] {
  return [
    { path: 'README.txt', text: readme(content) },
    { path: 'schema.json', text: jsonOf(bundleSchema()) },
    ...content.sections.map(one => ({
      path: `records/${one.id}.json`,
      text: jsonOf({ section: one.id, title: one.title, says: one.says, records: one.records }),
    })),
  ]
}

/** What the whole is: it names every other file with its fingerprint, and nothing of when or by whom it was taken out. */
export function manifestOf(content: BundleContent, files: readonly ListedFile[]): string {
  return jsonOf({
    schema: SCHEMA.name,
    schemaVersion: SCHEMA.version,
    caseId: content.caseId,
    crimeId: content.crimeId,
    crimeNumber: content.number,
    offence: content.offence,
    contents: content.sections.map(one => ({
      section: one.id,
      title: one.title,
      file: `records/${one.id}.json`,
      records: one.records.length,
    })),
    documents: content.documents.map(one => ({
      id: one.documentId,
      title: one.title,
      file: one.path,
      media: one.media,
      size: one.size,
      sha256: one.sha256,
    })),
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  })
}

function readme(content: BundleContent): string {
  return [
    `Crime ${content.number}: ${content.offence}`,
    '',
    'This is one case as it stood when it was taken out.',
    '',
    'Open bundle.html to read or print it. Contents:',
    ...content.sections.map((one, n) => `  ${n + 1}. ${one.title} (${one.records.length})`),
    '',
    'records/       each section for programs, as JSON. Times have their offset from UTC.',
    'documents/     the documents themselves, as they were received.',
    'manifest.json  every file here with its SHA-256.',
    'schema.json    the shape of manifest.json and of records/, as a JSON schema.',
    '',
    'To check that nothing was changed, have the police force compare the SHA-256 of manifest.json',
    'with the one that it recorded, and run: answerable bundle-verify FILE',
    '',
    'What is not here: sensitive material, the backs of statements, and how anybody is reached,',
    'unless that part was named when it was asked for.',
    '',
  ].join('\n')
}

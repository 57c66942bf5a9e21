/** Where what a case has comes from. */
export const SOURCES = [
  'document',
  'statement',
  'exhibit',
  'note',
  'line',
  'third-party',
  'device',
  'contact',
  'incident',
  'message',
] as const
export type Source = (typeof SOURCES)[number]
export const SOURCE_NAMES: Record<Source, string> = {
  document: 'Document',
  statement: 'Statement',
  exhibit: 'Exhibit',
  note: 'Note',
  line: 'Line of enquiry',
  'third-party': 'From another body',
  device: 'From a device',
  contact: 'Contact with us',
  incident: 'Incident log',
  message: 'Message with the victim',
}

/** What is added by hand in this case. Its contact and its log are in every case from the start. */
export const FROM_THE_START: readonly Source[] = ['contact', 'incident']
/** What may be kept from colleagues one by one; a whole contact or log is restricted with its case instead. */
export const MAY_BE_SENSITIVE: readonly Source[] = ['document', 'statement', 'exhibit', 'note', 'third-party', 'device']

/** Where a thing is read. */
export function lookAt(one: { source: Source; materialId: string; crimeId: string }): string {
  const own: Partial<Record<Source, string>> = {
    document: 'documents',
    statement: 'statements',
    exhibit: 'exhibits',
    'third-party': 'third-party',
    contact: 'contacts',
    incident: 'incidents',
    message: 'victims-words',
  }
  const folder = own[one.source]
  if (folder) return `/${folder}/${one.materialId}`
  return `/crimes/${one.crimeId}${one.source === 'note' ? '/notes' : one.source === 'device' ? '/device' : ''}`
}

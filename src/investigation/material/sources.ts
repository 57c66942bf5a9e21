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
  'update',
  'interview',
  'body-worn-video',
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
  update: 'Update to the victim',
  interview: 'Recorded interview',
  'body-worn-video': 'Body-worn video',
}

/** What comes by itself as a case goes on: its contact and log, what its victims are told, and what the cameras of those who went may hold. Alone it raises nothing. */
export const FROM_THE_START: readonly Source[] = ['contact', 'incident', 'update', 'body-worn-video']
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

export const MEDIA = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'application/octet-stream'] as const
export type Media = (typeof MEDIA)[number]

/** How each kind is shown; what is not shown here is only taken out as a file. */
export const SHOWN_AS: Record<Media, 'picture' | 'pdf' | 'text' | 'file'> = {
  'application/pdf': 'pdf',
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'text/plain': 'text',
  'application/octet-stream': 'file',
}

export const MEDIA_NAMES: Record<Media, string> = {
  'application/pdf': 'PDF',
  'image/png': 'Picture (PNG)',
  'image/jpeg': 'Picture (JPEG)',
  'text/plain': 'Text',
  'application/octet-stream': 'File, not shown here',
}

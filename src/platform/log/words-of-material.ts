import { capital, plain, type Wording } from './wording.ts'

const sizeWords = (bytes: unknown) =>
  typeof bytes === 'number' && `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`
const digestWords = (sha256: unknown) => typeof sha256 === 'string' && `Fingerprint ${sha256.slice(0, 16)}…`

/** Facts of what a case has: by kind, never by what is in it. */
export const MATERIAL_WORDS: Record<string, Wording> = {
  'document-received': body => ({
    title: body.version > 1 ? 'A new version of a document was received' : 'A document was received',
    lines: [sizeWords(body.size), digestWords(body.sha256)],
    page: 'crimes',
  }),
  'document-withdrawn': () => ({ title: 'A document was withdrawn: it is kept, and marked', page: 'crimes' }),
  'document-shut': () => ({ title: 'A document was shut: somebody said that it must not be here', page: 'crimes' }),
  'document-found-changed': () => ({
    title: 'A document is not what was received: its bytes do not match its fingerprint',
    page: 'crimes',
  }),
  'document-hold-decided': body => ({
    title: body.decision === 'may-be-opened' ? 'A document may be opened again' : 'A document stays shut',
    page: 'crimes',
  }),
  'documents-checked': body => ({
    title:
      body.changed > 0
        ? `${body.changed} of ${body.checked} documents are not what was received`
        : `Every document was checked against its fingerprint: ${body.checked} of ${body.checked} are whole`,
    page: 'crimes',
  }),
  'statement-taken': body => ({
    title: `A statement was taken: ${plain(body.of)}${body.version > 1 ? `, version ${body.version}` : ''}`,
    lines: [typeof body.signed === 'string' && capital(plain(body.signed))],
    page: 'crimes',
  }),
  'exhibit-recorded': body => ({ title: `Exhibit ${body.reference} was recorded`, page: 'crimes' }),
  'exhibit-moved': body => ({
    title: `An exhibit: ${plain(body.move)}`,
    lines: [typeof body.corrects === 'string' && 'It corrects an earlier entry, which is kept'],
    page: 'crimes',
  }),
  'disclosure-officer-named': body => ({
    title: `Disclosure officer: ${body.name ?? 'somebody'}`,
    page: 'crimes',
  }),
  'material-decided': body => ({
    title: `Decided of what is recorded (${plain(body.source)}): ${plain(body.standing)}`,
    page: 'crimes',
  }),
  'material-judged': body => ({
    title: body.assists
      ? 'The disclosure officer decided: it might undermine or assist'
      : 'The disclosure officer decided: it does not undermine or assist',
    page: 'crimes',
  }),
  'material-made-sensitive': () => ({ title: 'Something in this case was made sensitive', page: 'crimes' }),
  'material-no-longer-sensitive': () => ({ title: 'Something in this case is no longer sensitive', page: 'crimes' }),
}

import { momentWords, plain, type Wording } from './wording.ts'

const due = (body: { dueAt?: unknown }) => momentWords(body.dueAt) && `Due by ${momentWords(body.dueAt)}`

/** Facts of charging decisions and of the file. */
export const CHARGING_WORDS: Record<string, Wording> = {
  'charging-drafted': () => ({ title: 'Asking whether to charge was drafted', page: 'crimes' }),
  'charging-sent': body => ({
    title: 'A decision whether to charge was asked for',
    lines: [due(body), body.warnings > 0 && `Sent although ${body.warnings} things were not there, with a reason`],
    page: 'crimes',
  }),
  'charging-sent-back': body => ({
    title: 'The file came back',
    lines: [Array.isArray(body.reasons) && body.reasons.map(plain).join(', ')],
    page: 'crimes',
  }),
  'charging-further-work': body => ({
    title: 'More was asked for before a charge is decided',
    lines: [due(body)],
    page: 'crimes',
  }),
  'charging-advised': body => ({
    title: body.state === 'charge-advised' ? 'It was decided to charge' : 'It was decided not to charge',
    lines: [body.state !== 'charge-advised' && typeof body.advice === 'string' && plain(body.advice)],
    page: 'crimes',
  }),
  'charging-appealed': body => ({
    title: `Advice was asked about again (step ${body.level ?? ''})`,
    lines: [due(body)],
    page: 'crimes',
  }),
  'charging-charged': () => ({ title: 'Charged as it was decided', page: 'crimes' }),
  'charging-withdrawn': () => ({ title: 'Asking whether to charge was withdrawn', page: 'crimes' }),
  'file-item-stated': body => ({
    title: `The file: ${plain(body.item)} ${body.standing === 'have' ? 'is there' : 'is not needed'}`,
    page: 'crimes',
  }),
  'bundle-asked': body => ({
    title: `The case was asked for, for ${body.recipient === 'prosecutor' ? 'the prosecutor' : body.recipient === 'court' ? 'a court' : 'another body'}`,
    lines: [Array.isArray(body.parts) && body.parts.length > 0 && `With: ${body.parts.map(plain).join(', ')}`],
    page: 'crimes',
  }),
  'bundle-made': body => ({
    title: 'The case was made ready to leave',
    lines: [typeof body.manifestSha256 === 'string' && `Manifest SHA-256 ${body.manifestSha256}`],
    page: 'crimes',
  }),
  'bundle-taken': body => ({
    title: `The case was taken out (${plain(body.part)})`,
    lines: [typeof body.manifestSha256 === 'string' && `Manifest SHA-256 ${body.manifestSha256}`],
    page: 'crimes',
  }),
  'bundle-removed': () => ({
    title: 'A case bundle was removed after its time; its fingerprints stay',
    page: 'crimes',
  }),
}

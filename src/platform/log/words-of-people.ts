import { momentWords, plain, said, type Wording } from './wording.ts'

const by = (title: string): Wording => {
  return body => ({ title, lines: [said('Reason', body.reason), said('Source', body.source)] })
}

/** Facts of who is who. Names stay with the person: a timeline is read by more people than a person's page. */
export const PEOPLE_WORDS: Record<string, Wording> = {
  'people-checked': body => ({
    title: 'Looked for who this may be',
    lines: [
      Array.isArray(body.asked) && body.asked.length > 0 && `By ${body.asked.map(plain).join(', ')}`,
      Array.isArray(body.shown) && `${body.shown.length} shown`,
    ],
    page: 'contacts',
  }),
  'contact-person-identified': body => ({
    title: `Somebody on file is said to be the ${plain(body.role)}`,
    lines: [typeof body.probability === 'number' && `Shown as ${Math.round(body.probability * 100)} in 100`],
    page: 'contacts',
  }),
  'contact-person-ruled-out': body => ({
    title: `Somebody on file is said not to be the ${plain(body.role)}`,
    lines: [typeof body.probability === 'number' && `Shown as ${Math.round(body.probability * 100)} in 100`],
    page: 'contacts',
  }),
  'contact-person-undone': body => ({
    title: `Taken back: who the ${plain(body.role)} is`,
    lines: [said('Reason', body.reason)],
    page: 'contacts',
  }),
  'contact-known-vulnerable': () => ({ title: 'Somebody known to be vulnerable was recognised', page: 'contacts' }),
  'person-added': body => ({
    title: 'A record was made of this person',
    lines: [body.confirmed !== true && 'As given: nobody has checked'],
  }),
  'person-described': body => ({
    title: 'Something was added to the record',
    lines: [Array.isArray(body.learnt) && body.learnt.map(plain).join(', '), said('Source', body.source)],
  }),
  'person-linked': body => ({
    title: `Tied to a ${plain(body.toKind)} as ${plain(body.role)}`,
    lines: [said('Said by', body.saidBy)],
  }),
  'person-unlinked': body => ({
    title: `No longer tied to a ${plain(body.toKind)} as ${plain(body.role)}`,
    lines: [said('Reason', body.reason)],
  }),
  'person-joined': by('Two records are said to be one person’s'),
  'person-parted': by('Two records again'),
  'person-kept-apart': by('Two records that look alike are two people’s'),
  'person-proposed': by('A linkage found another record alike'),
  'person-joined-household': by('Shares a home from now on'),
  'person-left-household': by('Left the home'),
  'person-marked': body => ({
    title: `Marker added: ${plain(body.marker)}`,
    lines: [body.confirmed === true ? 'Confirmed' : 'Unconfirmed', said('Look again on', body.reviewOn)],
  }),
  'person-marker-confirmed': body => ({
    title: `Marker confirmed: ${plain(body.marker)}`,
    lines: [said('Source', body.source)],
  }),
  'person-marker-reviewed': body => ({
    title: `Marker looked at again: ${plain(body.marker)}`,
    lines: [said('Reason', body.reason), said('Look again on', body.reviewOn)],
  }),
  'person-marker-ended': body => ({
    title: `Marker ended: ${plain(body.marker)}`,
    lines: [said('Reason', body.reason)],
  }),
  'person-removed': by('The record was erased'),
  'people-linked': body => ({
    title: 'Everybody on file was compared',
    lines: [momentWords(body.asOf) && `As of ${momentWords(body.asOf)}`],
  }),
}

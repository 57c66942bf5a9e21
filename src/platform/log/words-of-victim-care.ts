import { plain, said, type Wording } from './wording.ts'

/** Facts of a victim-care officer's day. */
export const VICTIM_CARE_WORDS: Record<string, Wording> = {
  'victim-care-handed-on': body => ({
    title: 'Somebody else keeps the victim informed',
    lines: [said('Now', body.toName), said('Before', body.fromName)],
  }),
  'right-lateness-explained': body => ({
    title: 'Why a right of the victim was late',
    lines: [said('Reason', plain(body.reason)), said('Which', plain(body.event ?? ''))],
  }),
}

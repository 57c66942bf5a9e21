import { plain, said, type Wording } from './wording.ts'

const HOLDS: Record<string, string> = {
  disclosure: 'disclosure',
  appeal: 'an appeal',
  'civil-claim': 'a claim against the police',
  inquest: 'an inquest',
  inquiry: 'an inquiry',
  complaint: 'a complaint',
  'subject-request': 'a request for somebody’s own data',
}
const hold = (code: unknown) => HOLDS[String(code)] ?? plain(code)

/** What is kept, held and erased. These facts have no words of the case, so that they stay when the rest of it goes. */
export const KEEPING_WORDS: Record<string, Wording> = {
  'legal-hold-set': body => ({
    title: `Held: nothing of this is erased, for ${hold(body.hold)}`,
    lines: [body.of === 'person' && 'Everything that this person is in', said('Looked at again on', body.reviewOn)],
  }),
  'legal-hold-ended': body => ({ title: `The hold for ${hold(body.hold)} was ended` }),
  'retention-reviewed': body => ({
    title:
      body.decision === 'keep'
        ? 'Reviewed: it is kept'
        : body.decision === 'erase'
          ? 'Reviewed: it may be erased'
          : 'Reviewed: it is held',
    lines: [
      said('Group', body.group === undefined ? undefined : String(body.group)),
      said('Kept until', body.keepUntil),
    ],
  }),
  'erasure-asked': body => ({
    title: 'Somebody asked that this be erased',
    lines: [said('Not before', body.earliestOn), body.twoPeople === true && 'Somebody else erases it, or stops it'],
  }),
  'erasure-stopped': () => ({ title: 'The erasure was stopped: it is kept' }),
  'case-erased': body => ({
    title: 'What was written of this case was erased',
    lines: [
      said('Review group', String(body.group)),
      `${body.facts} facts have lost their words; their times and their proof stay`,
      Number(body.people) > 0 && `${body.people} records of people went with it`,
    ],
  }),
  'standards-told': () => ({ title: 'Professional standards were told' }),
  'standards-looked': () => ({ title: 'Professional standards have looked at it' }),
  'independent-named': body => ({
    title: body.part === 'supervisor' ? 'Somebody independent supervises it' : 'Somebody independent investigates it',
    lines: [said('Who', body.name)],
  }),
  'person-case-erased': () => ({ title: 'A case that this record was tied to was erased' }),
}

import type { Case } from './case-at.ts'

/** What people write into one box for everything, each with what it is called in the figures. */
export function oddThings({ person, plate, line }: Case): [what: string, text: string][] {
  const given = person.given
  return [
    ['one_common_word', 'road'],
    ['one_common_name', 'smith'],
    ['a_rare_name', person.family],
    ['two_common_words_that_never_meet', 'street avenue'],
    ['three_common_words', 'high street stafford'],
    ['words_of_every_case', 'caller says last seen'],
    ['a_telephone_number', person.phone],
    ['a_registration', plate],
    ['a_reference', 'AB/1 20CR012345/26'],
    ['a_date', '14 November 2026'],
    ['one_letter', 'a'],
    ['only_small_words', 'and the of in on at to it is was'],
    ['three_hundred_letters', 'x'.repeat(300)],
    ['as_many_words_as_there_is_room_for', `${given} ${line} `.repeat(9).slice(0, 300).trim()],
    ['a_smiling_face', '😀🚓👮'],
    ['something_that_looks_like_sql', `'; drop table contact.contact; -- ' | & ! <-> :*`],
  ]
}

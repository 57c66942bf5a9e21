/** A table of the record as a person calls it. One that nobody has named yet is shown by its name: it is never left out. */
const NAMES: Record<string, string> = {
  'contact.contact': 'Contacts',
  'contact.log_line': 'Lines of the log',
  'contact.assessment': 'Assessments of risk',
  'contact.grading': 'Gradings',
  'contact.pathway_answer': 'Answers to the questions asked',
  'contact.advice_given': 'Advice given',
  'contact.task': 'Tasks',
  'contact.police_named': 'Answers on whether the police are named',
  'contact.chat': 'Chats',
  'contact.chat_line': 'Lines of chats',
  'contact.telephony_event': 'Events of the telephone',
  'contact.location_candidate': 'Locations of the caller',
  'contact.looked_in': 'Who looked in',
  'contact.written_word': 'Words that were written to us',
  'contact.online_report': 'Online reports',
  'contact.characteristic': 'Characteristics that somebody gave',
  'contact.handover': 'Handovers',
  'response.incident': 'Incidents',
  'response.deployment': 'Units that were sent',
  'response.crime_check': 'Checks for crimes',
  'investigation.crime': 'Crimes',
  'investigation.crime_code': 'Codes of crimes',
  'investigation.independent': 'Who investigated it from outside',
  'investigation.standards_look': 'What professional standards wrote',
  'investigation.crime_decision': 'Decisions whether it was a crime',
  'investigation.crime_victim': 'Victims',
  'investigation.suspect': 'Suspects',
  'investigation.suspect_event': 'What was done with suspects',
  'investigation.plan': 'Plans',
  'investigation.line_of_enquiry': 'Lines of enquiry',
  'investigation.review': 'Reviews by supervisors',
  'investigation.outcome': 'Outcomes and their reasons',
  'investigation.note': 'Notes',
  'investigation.notice': 'What victims were owed',
  'investigation.retention_review': 'Reviews of how long it is kept',
  'investigation.found_words': 'Words by which it is found',
  'victim.rights_holder': 'Who has rights as a victim',
  'victim.duty_clock': 'Clocks of victims’ rights',
  'victim.message': 'Messages to victims',
  'victim.message_wait': 'When messages are looked at again',
  'victim.letter': 'Letters to victims',
  'victim.safe_contact': 'Safe ways to reach victims',
  'victim.update': 'Updates to victims',
  'victim.contact_plan': 'Safe-contact plans',
  'victim.needs': 'What victims need',
  'victim.alert_look': 'What was said of shared numbers',
  'victim.reach_task': 'Tasks to reach victims',
  'accountability.journey': 'Times that the measures count',
  'accountability.crime_journey': 'Times of crimes that the measures count',
  'people.person': 'Records of people',
  'people.name': 'Names',
  'people.phone': 'Telephone numbers',
  'people.address': 'Addresses',
  'people.link': 'Ties of people to cases',
  'people.identification': 'Decisions on who somebody is',
  'people.check_made': 'Searches for who somebody is',
  'people.marker': 'Markers',
}

export type LookRow = { name: string; what: 'goes' | 'stays' | 'erased' | 'needed'; n: number; why: string | null }
export type Look = {
  goes: { name: string; n: number }[]
  stays: { name: string; n: number; why: string }[]
  /** People whose whole record goes, and those whose record something else needs. */
  people: number
  needed: number
  facts: number
}

/** What an erasure would take and leave, in the order of how much. */
export function lookWords(rows: readonly LookRow[]): Look {
  const nameOf = (name: string) => NAMES[name] ?? name.slice(name.indexOf('.') + 1).replaceAll('_', ' ')
  const of = (name: string, what: LookRow['what']) =>
    Number(rows.find(row => row.name === name && row.what === what)?.n ?? 0)
  const some = (what: LookRow['what']) =>
    rows
      .filter(row => row.what === what)
      .map(row => ({ name: nameOf(row.name), n: Number(row.n), why: row.why ?? '' }))
      .toSorted((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
  return {
    goes: some('goes').map(({ name, n }) => ({ name, n })),
    stays: some('stays'),
    people: of('people.person', 'erased'),
    needed: of('people.person', 'needed'),
    facts: of('platform.fact', 'erased'),
  }
}

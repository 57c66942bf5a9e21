import type { Reader } from '../../platform/log/reader.ts'
import { keepWords } from './found-words.store.ts'

/** Keeps the words by which a case is found level with what is written of it. */
export const findReader: Reader = {
  name: 'find-words',
  derives: ['investigation.found_words'],
  byCase: true,
  kinds: [
    'contact-received',
    'contact-taken',
    'contact-described',
    'contact-assessed',
    'contact-chat-said',
    'contact-heard-of',
    'contact-ended',
    'log-line-added',
    'incident-opened',
    'incident-closed',
    'resource-cleared',
    'crime-recorded',
    'suspect-named',
    'suspect-event-recorded',
    'plan-set',
    'line-of-enquiry-added',
    'line-of-enquiry-ended',
    'review-made',
    'statement-taken',
    'exhibit-recorded',
    'document-received',
    'outcome-proposed',
    'person-added',
    'person-described',
    'person-marked',
    'person-removed',
  ],
  handleTogether: (tx, facts) =>
    keepWords(tx, new Map(facts.flatMap(fact => (fact.caseId ? [[fact.caseId, fact.at] as const] : [])))),
}

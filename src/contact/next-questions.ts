import type { Sensitivity } from '../platform/force/vocabulary.ts'
import { type Channel, isCall } from './channels.ts'
import { LINE_CLOSED_ASK } from './line-closed.ts'
import type { QuestionPack } from './question-pack.ts'
import { type ANSWER_FIELDS, type Answers, isKnown, PROMPTS, standingAnswers } from './thrive.ts'
import type { ThrivePack } from './thrive-pack.ts'

/** Something to ask now. `box` is the id of the box that takes the answer; null where it belongs in the log. */
export type Question = { ask: string; box: string | null; again: boolean }

export type Asked = {
  channel: Channel
  incidentType: string | null
  sensitive: Sensitivity | null
  place: string | null
  settlementId: string | null
  callerName: string | null
  callerNumber: string | null
  assessments: readonly Answers[]
  /** The line of somebody beside the danger closed, and nobody has looked at the risk since. */
  lineClosed?: boolean
  /** Open questions of the pathways this contact is on; where there are any, the general ones are left out. */
  pathways?: readonly Question[]
}

/**
 * What is not yet known, the most pressing first: danger, where, the pathway's own, what, who is vulnerable. A question answered 'not
 * known' comes back, because an unknown is open until somebody closes it. It is shown beside the log and blocks nothing.
 */
export function nextQuestions(asked: Asked, thrive: ThrivePack, questions: QuestionPack): Question[] {
  const standing = standingAnswers(asked.assessments)
  const open = (field: (typeof ANSWER_FIELDS)[number]): Question[] => {
    const answers = standing.get(field)
    if (answers?.every(isKnown)) return []
    const ask =
      field === 'immediacy' || field === 'weapon' || field === 'risk'
        ? thrive.choices[field].ask
        : thrive.prompts[field].ask
    return [{ ask, box: field, again: answers !== undefined }]
  }
  const missing = (value: string | null, ask: string, box: string): Question[] =>
    value ? [] : [{ ask, box, again: false }]
  const say = (ask: string): Question => ({ ask, box: null, again: false })

  return [
    ...(asked.lineClosed ? [{ ask: LINE_CLOSED_ASK, box: 'trigger', again: false }] : []),
    ...open('immediacy'),
    ...missing(asked.place, 'Where exactly is it happening?', 'place'),
    ...(asked.pathways ?? []),
    ...missing(asked.settlementId, 'Which town or village is that in?', 'settlementId'),
    ...open('weapon'),
    ...missing(asked.incidentType, 'What is happening?', 'incidentType'),
    ...(!isCall(asked.channel) ? [] : questions.onThePhone.map(say)),
    ...PROMPTS.flatMap(open),
    ...(asked.sensitive && !asked.pathways?.length ? questions.bySensitivity[asked.sensitive].map(say) : []),
    ...missing(asked.callerName, 'What is your name?', 'callerName'),
    ...missing(asked.callerNumber, 'What number can we ring you on, safely?', 'callerNumber'),
    ...open('risk'),
    ...questions.always.map(say),
  ]
}

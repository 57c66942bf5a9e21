import { systemWho } from '../../platform/access/roles.ts'
import type { Reader } from '../../platform/log/reader.ts'
import { holdCase } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import { readPacks } from '../rights/packs.store.ts'
import { packOn } from '../rights-pack.ts'
import { rightNamed } from './about.ts'
import { saveAnswer, surveyOfCode } from './answer.store.ts'
import type { AnswerGiven } from './answer.ts'
import { takeSentIn } from './sent-in.store.ts'

/** Finds whose an answer from the public page is. What belongs to nobody, or was answered already, is thrown away: nobody who sends learns which. */
export const surveysReader: Reader = {
  name: 'survey-answers',
  kinds: ['survey-answer-sent'],
  handle: async (tx, fact) => {
    const sent = fact.about ? await takeSentIn(tx, fact.about) : undefined
    const survey = sent && (await surveyOfCode(tx, sent.codeDigest))
    if (!sent || !survey || survey.state === 'answered' || survey.state === 'declined') return
    await holdCase(tx, survey.caseId)
    const given = sent.answers as AnswerGiven
    const pack = packOn(londonDay(sent.at), await readPacks(tx))
    const stamp = { at: sent.at, by: systemWho('survey-answers', 'reader') }
    await saveAnswer(tx, survey, given, { by: 'page', name: null, rule: rightNamed(given.about, pack) }, stamp)
  },
}

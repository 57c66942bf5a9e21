/** Why a file comes back: counted, so that what comes back most is put right first. */
export const RETURN_REASONS = [
  { code: 'statement', words: 'A statement is missing or unclear' },
  { code: 'exhibit', words: 'An exhibit or recording is missing or cannot be opened' },
  { code: 'unused', words: 'The schedules of unused material are missing or thin' },
  { code: 'summary', words: 'The summary does not say what the evidence shows' },
  { code: 'test', words: 'It does not say how the test is met' },
  { code: 'victim', words: 'The victim’s views or needs are missing' },
  { code: 'without-victim', words: 'Nothing on going on without the victim' },
  { code: 'private', words: 'Private details were not taken out' },
  { code: 'category', words: 'Sent by the wrong route or in the wrong category' },
  { code: 'other', words: 'Something else' },
] as const
export const RETURN_CODES = RETURN_REASONS.map(one => one.code)

/** What a sergeant may decide on reading a case, as the live rule lists it. */
export type ReviewDecision = 'new-line' | 'close-line' | 'direction' | 'victim-contact' | 'plan-stands'

type Row = readonly [decision: ReviewDecision, words: string]

/** Reviews that name a decision, a gap or a new line: inspectors found too many that said nothing. Own words. */
export const REVIEW_WORDS: { readonly first: readonly Row[]; readonly later: readonly Row[] } = {
  first: [
    [
      'new-line',
      'The bus that passed at that time is not in the plan: ask the company for its recording before it is overwritten.',
    ],
    ['direction', 'See the first witness before the recordings: what they saw decides which cameras matter.'],
    ['victim-contact', 'Nobody has told the victim that the case changed hands. Ring today and say who has it.'],
    ['direction', 'Set out now what would stand if the victim could not go on, and what is still missing for that.'],
    ['new-line', 'Compare with two earlier reports from the same street: same hour, same way in.'],
  ],
  later: [
    ['direction', 'House-to-house is finished and adds nothing: stop it and put the hours into the phone work.'],
    ['victim-contact', 'The last update had no date in it. Write again with what happens next and by when.'],
    ['plan-stands', 'Forensic result is due on Thursday and decides the next step; until then the plan stands.'],
    [
      'direction',
      'Suspect not seen for two weeks: ask the neighbourhood team, and say by Friday whether to circulate.',
    ],
    ['new-line', 'Ask the second shop as well: its camera covers the corner they left by.'],
  ],
}

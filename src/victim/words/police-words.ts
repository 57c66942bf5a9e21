/** Police words that a person outside would have to look up, and plain ones for them: our own list. */
export const POLICE_WORDS: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/\bNFA(?:'?d)?\b/, 'no further action: we will not take this further'],
  [/\bRUI\b/, 'released while we carry on looking into it'],
  [/\bOIC\b/, 'the officer who is dealing with this'],
  [/\bVPS\b/, 'your own words on how this has affected you (a Victim Personal Statement)'],
  [/\bABE\b/, 'a recorded interview'],
  [/\bCPS\b/, 'the Crown Prosecution Service, who decide on charges'],
  [/\bVRR\b/, 'your right to have the decision looked at again'],
  [/\bIDVA\b/, 'an independent adviser on domestic abuse'],
  [/\bISVA\b/, 'an independent adviser on sexual violence'],
  [/\bMARAC\b/, 'a meeting where services plan how to keep you safe'],
  [/\bDA\b/, 'domestic abuse'],
  [/\bH2H\b|\bhouse[- ]to[- ]house\b/i, 'speaking to the neighbours'],
  [/\bMG\d{1,2}[A-Z]?\b/, 'a form of ours: leave it out'],
  [/\bIP\b/, 'you'],
  [/\baggrieved\b|\bcomplainant\b/i, 'you'],
  [/\bperpetrator\b|\boffender\b/i, 'the person'],
  [/\bsuspect (?:was|has been) nominal(?:led)?\b|\bnominals?\b/i, 'a person'],
  [/\bbailed to return\b/i, 'has to come back on a day that we set'],
  [/\bcaution(?:ed)? plus\b|\bPCB\b/, 'released on conditions while we carry on'],
  [/\bvoluntary attendee\b|\bVA'?d\b/i, 'came in and answered questions'],
  [/\bintel(?:ligence)?\b/i, 'information'],
  [/\bproceed(?:ed|ing)? (?:to|along|in the direction of)\b/i, 'went'],
  [/\bcommence[ds]?\b/i, 'began'],
  [/\bfiled\b/i, 'closed for now'],
  [/\bexhibits?\b/i, 'things we keep as evidence'],
]

export type PoliceWord = { word: string; plain: string }

export function policeWordsIn(text: string): PoliceWord[] {
  return POLICE_WORDS.flatMap(([pattern, plain]) => {
    const found = pattern.exec(text)
    return found ? [{ word: found[0], plain }] : []
  })
}

/**
 * Words that could shape what a witness says. A victim is mostly a witness too: what they are told of the suspect's account, of other
 * people's evidence or of exhibits can be said to have made theirs. General practice with witnesses, our own list (no source was read):
 * it is shown with its reason and a person decides.
 */
const RULES: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\b(?:he|she|they|suspect|man|woman|person|boy|girl)\s+(?:has |have )?(?:said|says|told us|claims?|claimed|denie[sd]|den(?:y|ies)|admit(?:s|ted)?|confess(?:ed|es)|accepted|explained|alleged|made no comment|answered no comment)\b/i,
    'It tells of what the suspect said. If the victim gives evidence, it may be said that they fitted theirs to it.',
  ],
  [
    /\bno comment\b|\balibi\b|\b(?:his|her|their) (?:account|story|version|explanation|defence)\b/i,
    'It tells of the suspect’s account. Say that they were questioned, and leave out what they said.',
  ],
  [
    /\b(?:(?:an|the|another|other)\s+)?(?:eye)?witness(?:es)?\b|\bneighbours?\s+(?:saw|heard|said|told|says?|identified)\b|\bsomebody (?:saw|heard)\b/i,
    'It tells of another witness or what they said. Two people’s evidence is worth more where neither knew of the other’s.',
  ],
  [
    /\b(?:cctv|camera|footage|video|recording|doorbell)\b[^.!?\n]{0,60}\b(?:shows?|showed|shown|captured|you can see|is seen|seen)\b/i,
    'It tells what a recording shows. Before they have said what they saw, that can become what they remember.',
  ],
  [
    /\b(?:fingerprints?|dna|forensics?|blood|fibres?|phone data|exhibits?)\b[^.!?\n]{0,60}\b(?:match(?:es|ed)?|show(?:s|ed)?|found|proves?|belongs?|identified)\b/i,
    'It tells of an exhibit and what it proves. Say that it was examined, and leave the result until it may be told.',
  ],
  [
    /\b(?:wearing|wore|tall|build|tattoos?|hair|beard|accent|scar)\b/i,
    'It describes somebody. A victim who may be asked to pick out a person must not have their description from us.',
  ],
  [
    /\b(?:identity parade|identification procedure|VIPER|PROMAT|picked (?:him|her|them) out)\b/i,
    'It tells of an identification. Who was picked out, and by whom, is not told before the trial.',
  ],
]

/** Words that could give a plan away. Nothing of it is in a draft of ours; somebody may still write it. */
const PLANS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\b(?:we|officers?|police)\s+(?:will|are going to|plan to|intend to|hope to|shall)\s+(?:be\s+)?(?:arrest(?:ing)?|search(?:ing)?|raid(?:ing)?|execut(?:e|ing)|detain(?:ing)?)\b|\bwarrants?\b|\b(?:planned|coming) (?:arrest|search)\b/i,
    'It tells of an arrest or a search that has not happened. Whoever reads the phone can warn them, and an officer walks into it.',
  ],
  [
    /\b(?:surveillance|undercover|informants?|covert(?:ly)?|source handler|tracking device)\b/i,
    'It tells how we work where nobody is to know.',
  ],
  [
    /\b(?:another|other|second) victims?\b|\bvictims? (?:as well|too)\b/i,
    'It tells of somebody else who was harmed. They are not ours to tell of.',
  ],
]

export type Warning = { words: string; why: string }

const find = (text: string, rules: typeof RULES): Warning[] =>
  rules.flatMap(([pattern, why]) => {
    const found = pattern.exec(text)
    return found ? [{ words: found[0].trim(), why }] : []
  })

export const contaminationIn = (text: string): Warning[] => find(text, RULES)
export const plansIn = (text: string): Warning[] => find(text, PLANS)

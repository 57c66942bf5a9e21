/**
 * Advice that a handler gives while help is arranged: to be safe, to keep evidence, to prevent it happening again.
 * Own words, after published crime-scene and safety advice (standards: contact.md section 12). Inspectors found advice
 * missing at first contact, so a rehearsal gives it, or says why it does not apply.
 */
export const ADVICE = {
  'safety-leave': ['safety', 'Go somewhere safe if you can do so without being followed, and stay on the line.'],
  'safety-distance': ['safety', 'Keep your distance and do not step in.'],
  'safety-lock-in': ['safety', 'Lock the door and stay inside until an officer calls your name.'],
  'safety-call-again': [
    'safety',
    'Call 999 again at once if anything changes. If you cannot speak, press 55 when asked.',
  ],
  'safety-road': ['safety', 'Stand well away from the traffic, behind the barrier if there is one.'],
  'evidence-clothing': ['evidence', 'Keep the clothes you had on, unwashed, in a paper bag.'],
  'evidence-injury': ['evidence', 'Photograph any injury today, and again tomorrow.'],
  'evidence-messages': [
    'evidence',
    'Keep every message and call log. Do not delete or answer them, and note the account names.',
  ],
  'evidence-entry': ['evidence', 'Leave the way they came in as it is, and keep off hard floors where they walked.'],
  'evidence-cover': ['evidence', 'Put a clean, rigid cover over anything left outside that they may have touched.'],
  'evidence-vehicle': ['evidence', 'Do not drive, clean or tidy the vehicle until it has been looked at.'],
  'evidence-recording': [
    'evidence',
    'Save the camera or doorbell recording now: many overwrite themselves within days.',
  ],
  'evidence-bank': ['evidence', 'Ring your bank on the number on your card, and keep the transaction details.'],
  'prevention-locks': ['prevention', 'Change the locks if keys were taken, and mark what can be marked.'],
  'prevention-vehicle': [
    'prevention',
    'Leave nothing on show in a parked vehicle, and keep keys out of sight of the door.',
  ],
  'prevention-contact': ['prevention', 'Agree a word with somebody you trust that means they should call 999 for you.'],
  'prevention-scam': ['prevention', 'Your bank and the police will never ask you to move money or hand over a card.'],
  'prevention-diary': ['prevention', 'Keep a note of each time it happens: when, where, who saw it.'],
} as const satisfies Record<string, readonly [kind: 'safety' | 'evidence' | 'prevention', text: string]>

export type AdviceCode = keyof typeof ADVICE
export type AdviceKind = (typeof ADVICE)[AdviceCode][0]

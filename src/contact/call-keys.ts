/**
 * What a key does on the call and on the wall. `does` says what the script presses or goes to: `press` a button that has
 * this data-key, `go` to a box and open what holds it, `answer` the next question.
 *
 * Left to the browser, the system or a screen reader, and why: F1 (help), F3 and F5 (find, reload), F10 (menu bar), F11 and
 * F12 (full screen, tools), every key with Windows, Command, Insert or Caps Lock (screen readers), Ctrl with a letter, Tab,
 * Escape, Alt with D, E, F or an arrow (address, menus, back, open a list), and single letters, which are typing.
 * Ctrl with a digit goes to a tab, and a page in a tab cannot prevent it: 'the same person' and 'not the same' are Alt+Y (yes) and Alt+N
 * (no), and the choice between people is Alt+W (who), since Alt with an arrow is the browser's. AltGr, which is Ctrl and Alt, is never a key of ours.
 */
export type CallKey = {
  key: string
  say: string
  does: { press: string } | { go: string } | { answer: true }
  /** The whole act in keystrokes, from anywhere on the screen: at most three for the ten most used. */
  strokes: readonly string[]
  /** On which screen. */
  on: 'call' | 'wall'
  /** One of the ten acts that a handler does most; the rest are in the help only. */
  top: boolean
  /** Named on its own button, which is in sight whenever the key does something: not at the foot again. */
  beside?: true
}

const WHO_KEYS: readonly CallKey[] = (
  [
    ['Alt+W', 'who this may be: the next person', 'who-next'],
    ['Alt+Q', 'who this may be: the one before', 'who-before'],
    ['Alt+Y', 'yes: the caller is the person chosen', 'who-same'],
    ['Alt+N', 'no: the caller is not the person chosen', 'who-not'],
    ['Alt+P', 'none of these: a new person', 'who-new'],
    ['Alt+U', 'take back who was said last', 'who-undo'],
  ] as const
).map(([key, say, press]) => ({ key, say, does: { press }, strokes: [key], on: 'call', top: false, beside: true }))

export const CALL_KEYS: readonly CallKey[] = [
  { key: 'F2', say: 'take the first waiting', does: { press: 'take' }, strokes: ['F2'], on: 'wall', top: true },
  { key: 'F2', say: 'send the line', does: { press: 'save' }, strokes: ['F2'], on: 'call', top: true },
  { key: 'F4', say: 'emergency now', does: { press: 'grade-immediate' }, strokes: ['F4'], on: 'call', top: true },
  { key: 'Alt+1', say: 'answer the next question', does: { answer: true }, strokes: ['Alt+1'], on: 'call', top: true },
  { key: 'F6', say: 'where', does: { go: 'place' }, strokes: ['F6'], on: 'call', top: true },
  { key: 'F7', say: 'record answers', does: { press: 'pathways' }, strokes: ['F7'], on: 'call', top: true },
  { key: 'Alt+T', say: 'record THRIVE', does: { press: 'assess' }, strokes: ['Alt+T'], on: 'call', top: true },
  { key: 'Alt+G', say: 'raise the grade', does: { press: 'raise' }, strokes: ['Alt+G'], on: 'call', top: true },
  { key: 'Alt+A', say: 'advice given', does: { press: 'advice' }, strokes: ['Alt+A'], on: 'call', top: true },
  {
    key: 'Alt+S',
    say: 'send: open the incident',
    does: { press: 'incident' },
    strokes: ['Alt+S', 'F2'],
    on: 'call',
    top: true,
  },
  { key: 'Alt+R', say: 'to THRIVE', does: { go: 'threat' }, strokes: ['Alt+R'], on: 'call', top: false },
  { key: 'F8', say: 'hand over', does: { go: 'handover' }, strokes: ['F8'], on: 'call', top: false },
  { key: 'F9', say: 'wrap up', does: { go: 'ending' }, strokes: ['F9'], on: 'call', top: false },
  {
    key: 'Alt+J',
    say: 'attach to the event offered first',
    does: { press: 'attach' },
    strokes: ['Alt+J'],
    on: 'call',
    top: false,
  },
  {
    key: 'Alt+O',
    say: 'open the call on your line',
    does: { press: 'on-line' },
    strokes: ['Alt+O'],
    on: 'call',
    top: false,
    beside: true,
  },
  {
    key: 'Alt+I',
    say: 'needs an interpreter',
    does: { press: 'interpreter' },
    strokes: ['Alt+I'],
    on: 'call',
    top: false,
    beside: true,
  },
  ...WHO_KEYS,
  { key: 'Alt+L', say: 'to the log', does: { go: 'line' }, strokes: ['Alt+L'], on: 'call', top: false },
]

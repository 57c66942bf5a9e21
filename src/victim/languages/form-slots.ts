import { ASKED_FOR, CONFIRMED, REQUESTS } from '../portal/request.ts'

/**
 * What stands on her forms, on the way in, and in what is said when something is not right: inside her own pages, so a pack may have each or not. On the way
 * in nobody knows whose they are: what is said there tells of nobody.
 */
export const FORM_ENGLISH = {
  'own.name': 'English',
  'form.error': 'Error',
  'form.problem': 'There is a problem',
  'form.back': 'Go back',
  'form.send': 'Send',
  'form.ask': 'Ask',
  'form.empty': 'Nothing has been written yet.',
  'way.near': 'Is anybody near you who should not see this? If so, leave now and come back another time.',
  'way.reference': 'Reference',
  'way.reference-hint': '8 letters and numbers, on your card',
  'way.words': 'Your own words',
  'way.words-hint': 'The first time: the starting code on your card',
  'way.continue': 'Continue',
  'way.code-title': 'One more code',
  'way.code-comes':
    'If what you wrote is right and a text is safe for you, a code is on its way and is good for ten minutes. You can also use one of the numbered codes on your card, or one that you were told on the phone.',
  'way.code': 'Code',
  'way.in': 'Sign in',
  'way.again': 'Begin again',
  'way.not-right': 'That code is not right, or it is too old. Try once more, or begin again.',
  'own.title': 'Choose words of your own',
  'own.why':
    'From now on you use these in place of the starting code on your card. Take three or four words that only you would put together. Nobody you live with should be able to guess them.',
  'own.words': 'Your words',
  'own.words-hint': 'At least 10 letters. Spaces are fine',
  'own.once-more': 'Once more',
  'own.device': 'If this device is not yours alone, do not let it save them.',
  'own.keep': 'Keep these words',
  'own.guessed': 'Choose words that nobody can guess, and nothing from the card',
  'own.not-same': 'The two are not the same: write them again',
  'ask.first': 'Ask, or tell us something',
  'ask.again': 'Write again',
  'ask.who-reads':
    'What you send is kept with the case. Whoever works on it reads it, and the prosecutor and the defence may read it too.',
  'ask.nothing': 'Write what you want to ask or to tell us',
  'ask.changes-nothing': 'Asking changes nothing by itself.',
  'ask.alone':
    'Somebody speaks with you first, alone, in person or by a way that you have told us is safe. That is so that nobody else can do this in your name.',
  'ask.come': 'Ask somebody to come',
  'ask.few-words': 'Say it in a few words',
  'ask.too-many': 'You have asked for many things, and we have all of them. Ring if it cannot wait.',
  'safe.seen': 'Somebody may have seen this',
  'safe.press':
    'Press this if somebody has looked at these pages, or has your phone, your words or your card. It closes them at once, for everybody. Somebody then reaches you in a way that you have told us is safe. You lose nothing.',
  'safe.close': 'Close these pages now',
  'safe.opened': 'When these pages were opened',
  'safe.not-you': 'If one of these was not you, close the pages.',
  'safe.person': 'What only a person changes with you',
  'safe.closed': 'Closed',
  'safe.nobody':
    'Nobody can open these pages now, you neither. Nothing is lost. Somebody reaches you in a way that you have told us is safe.',
  'send.title': 'Send something',
  'send.asked': 'Is there a sexual picture or film of anybody under 18 in it, of yourself too?',
  'send.no': 'No, go on',
  'send.yes': 'Yes, or I am not sure',
  'send.blame':
    'Nobody blames you. It must not be sent, because sending it spreads it. Somebody comes to you about it.',
  'send.came': 'What came',
  'send.not-shown': 'It is not shown here again, so that nobody else sees it. It is kept as you sent it.',
  'send.file-title': 'Send a picture or a document',
  'send.stays': 'It is not shown here again once it is sent, and the picture on your phone stays on your phone.',
  'send.file': 'The file',
  'send.what': 'What is it?',
  'send.sure': 'No sexual picture of anybody under 18 is in it',
  'send.choose': 'Choose the picture or the document',
  'send.say-what': 'Say what it is, in a few words',
  'send.kind':
    'This kind of file cannot be sent here. Pictures (JPEG or PNG), PDF and plain text can. Write to us what it is, and somebody fetches it from you',
  'send.say-sure':
    'Say that no sexual picture of anybody under 18 is in it. If one is, or you are not sure, do not send it: go back and ask for somebody to come',
} as const

const OFFERED = [...ASKED_FOR, ...CONFIRMED, 'images'] as const
type Offered = (typeof OFFERED)[number]

/** What may be asked for, as she reads it. */
export const REQUEST_ENGLISH = Object.fromEntries(
  OFFERED.flatMap(kind => [
    [`request.${kind}.title`, REQUESTS[kind].title],
    [`request.${kind}.ask`, REQUESTS[kind].ask],
  ]),
) as Record<`request.${Offered}.${'title' | 'ask'}`, string>

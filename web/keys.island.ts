// Keys on other pages of the call's journey: the wall's 'take the first waiting', the incident's 'open it'.
import { listenForKeys } from './call-keys.ts'
import { openOnAnswer } from './open-on-answer.ts'

listenForKeys(() => false)
openOnAnswer()

// The one script of every page. It loads what the page in hand needs and no more; pages work without it.
import { closeMenusWhenLeft } from './menus.ts'
import { runRehearsalClock } from './rehearsal-clock.ts'

const find = (selector: string) => document.querySelector<HTMLElement>(selector)

closeMenusWhenLeft()

const clock = find('[data-rehearsal-clock]')
if (clock) runRehearsalClock(clock)

const choice = find('[data-escape-choice]')
if (choice) import('./escape-choice.ts').then(({ offerEscapeChoice }) => offerEscapeChoice(choice))

if (find('[data-look-over],[data-review-look]'))
  import('./writing-looked-at.ts').then(({ lookAtWriting }) => lookAtWriting())

const leaving = find('.staff form[action="/sign-out"]')
if (leaving) import('./waits-here.ts').then(({ warnAtSignOut }) => warnAtSignOut(leaving as HTMLFormElement))

// Skip links and plain buttons work without their script, as do radios that open nothing; the rest of GOV.UK Frontend weighs 25 KB.
const PLAIN =
  '[data-module=govuk-skip-link],button[data-module=govuk-button]:not([data-prevent-double-click]),[data-module=govuk-radios]:not(:has([data-aria-controls]))'
const components = [...document.querySelectorAll<HTMLElement>(`[data-module^=govuk-]:not(${PLAIN})`)]
if (!components.length) {
  // Nothing to start.
} else if (document.body.matches('.public'))
  import('./govuk-one-by-one.ts').then(({ startEach }) => startEach(components))
else import('./govuk-components.ts').then(({ startComponents }) => startComponents())
if (find('[data-live]')) import('./live.island.ts')

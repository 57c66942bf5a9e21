// The one script of every page. It loads what the page in hand needs and no more; pages work without it.
import { closeMenusWhenLeft } from './menus.ts'
import { runRehearsalClock } from './rehearsal-clock.ts'

const find = (selector: string) => document.querySelector<HTMLElement>(selector)

closeMenusWhenLeft()

const clock = find('[data-rehearsal-clock]')
if (clock) runRehearsalClock(clock)

const choice = find('[data-escape-choice]')
if (choice) import('./escape-choice.ts').then(({ offerEscapeChoice }) => offerEscapeChoice(choice))

// Skip links and plain buttons work without their script; the rest of GOV.UK Frontend weighs 25 KB.
const PLAIN = '[data-module=govuk-skip-link],button[data-module=govuk-button]:not([data-prevent-double-click])'
if (find(`[data-module^=govuk-]:not(${PLAIN})`))
  import('./govuk-components.ts').then(({ startComponents }) => startComponents())
if (find('[data-live]')) import('./live.island.ts')

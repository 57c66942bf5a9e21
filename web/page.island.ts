// The one script of every page. It loads what the page in hand needs and no more; pages work without it.
import { closeMenusWhenLeft } from './menus.ts'
import { runRehearsalClock } from './rehearsal-clock.ts'

const find = (selector: string) => document.querySelector<HTMLElement>(selector)

closeMenusWhenLeft()

const clock = find('[data-rehearsal-clock]')
if (clock) runRehearsalClock(clock)

const choice = find('[data-escape-choice]')
if (choice) import('./escape-choice.ts').then(({ offerEscapeChoice }) => offerEscapeChoice(choice))

if (find('[data-module^=govuk-]')) import('./govuk-components.ts').then(({ startComponents }) => startComponents())
if (find('[data-live]')) import('./live.island.ts')

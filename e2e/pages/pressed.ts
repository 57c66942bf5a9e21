import type { Shown } from './shown.ts'

/** What only a form opens. Last: what is pressed may change what other pages show. */
export const PRESSED_PAGES: readonly Shown[] = [
  {
    page: 'an update, looked at first',
    as: 'victimcare',
    path: ({ scene }) => `/victims/${scene.worked.victimId}/update`,
    press: async page => {
      await page.getByLabel('What is new').fill('The pictures of the camera were looked at this week.')
      await page.getByRole('button', { name: 'Look at it first' }).click()
      await page.getByRole('heading', { name: 'Before it goes' }).waitFor()
    },
    does: 'Save and send',
  },
  {
    page: 'a code to be said',
    as: 'investigator',
    path: ({ portal }) => `/victims/${portal.victimId}/my-pages`,
    press: async page => {
      await page.getByRole('button', { name: 'Show a code to say' }).click()
      await page.locator('.my-card__code--large').waitFor()
    },
    does: 'Back to their pages',
  },
  {
    page: 'a card, shown once',
    as: 'investigator',
    path: ({ portal }) => `/victims/${portal.victimId}/my-pages`,
    press: async page => {
      await page.getByLabel('In front of them: they copy it, or take the paper').check()
      await page.getByLabel(/^I am alone with them/).check()
      await page.getByRole('button', { name: 'Make the card' }).click()
      await page.getByRole('heading', { name: 'The card', exact: true }).waitFor()
    },
    does: 'Done: back to their pages',
  },
  // Asked of her once more after a new card was made.
  { page: 'words of one’s own', as: 'herself', path: () => '/my/words', does: 'Keep these words' },
]

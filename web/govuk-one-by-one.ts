type Component = new (element: HTMLElement) => unknown

/** The components of a public page, each loaded only where it is: together they are more than such a page may weigh. */
const PARTS: Record<string, () => Promise<Component>> = {
  'govuk-button': async () => (await import('govuk-frontend/dist/govuk/components/button/button.mjs')).Button,
  'govuk-character-count': async () =>
    (await import('govuk-frontend/dist/govuk/components/character-count/character-count.mjs')).CharacterCount,
  'govuk-checkboxes': async () =>
    (await import('govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs')).Checkboxes,
  'govuk-error-summary': async () =>
    (await import('govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs')).ErrorSummary,
  'govuk-notification-banner': async () =>
    (await import('govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'))
      .NotificationBanner,
  'govuk-password-input': async () => (await import('./show-password.ts')).ShowPassword,
  'govuk-radios': async () => (await import('govuk-frontend/dist/govuk/components/radios/radios.mjs')).Radios,
}

/** Not by the package's own starter, which brings all of them. One that cannot start leaves the page as it works without. */
export async function startEach(elements: readonly HTMLElement[]): Promise<void> {
  for (const element of elements) {
    const part = PARTS[element.dataset.module ?? '']
    if (part) new (await part())(element)
  }
}

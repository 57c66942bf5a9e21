// What is written is looked at while it is typed, on the pages of staff that ask for it. Apart from the one script of every page, which the public loads too.
const find = (selector: string) => document.querySelector<HTMLElement>(selector)

export async function lookAtWriting(): Promise<void> {
  const written = find('[data-look-over]')
  if (written) (await import('./look-over.ts')).lookOverTyping(written)
  const review = find('[data-review-look]')
  if (review) (await import('./review-look.ts')).lookAtReviewTyping(review)
}

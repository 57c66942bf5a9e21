/** What an invitation says inside: no name, no case, no police. The code tells nothing and works on the public page without signing in. */
export function invitation(code: string): string {
  const shown = code.match(/.{1,5}/g)?.join('-') ?? code
  return [
    'How did it go for you? We ask five short questions. You need not answer, and nothing that you are owed depends on it.',
    `On our site go to /your-view and write this code: ${shown}`,
    'If somebody else may see what you write, wait, or tell us when we next speak.',
  ].join('\n\n')
}

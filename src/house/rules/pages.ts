import { each, perFile } from '../house.ts'

const COMMENT = /\{#[\s\S]*?#\}/g

/** The content security policy lets in only scripts with this answer's nonce: anything else is dead on the page. */
export const pages = perFile(
  'pages',
  10,
  path => path.endsWith('.njk'),
  function* ({ text }) {
    const markup = text.replace(COMMENT, shown => shown.replace(/[^\n]/g, ' '))
    yield* each(
      markup,
      /<script\b(?![^>]*\bnonce=)[^>]*>/gi,
      'Give the script its nonce, or better, put it in web/ as an island',
    )
    yield* each(
      markup,
      /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*?\s(on[a-z]+)\s*=/gi,
      ([, handler]) => `${handler}= is refused by the content security policy: listen from a script in web/`,
    )
    yield* each(
      markup,
      /(?:href|action|src)\s*=\s*["']?\s*javascript:/gi,
      'Link to a page: javascript: addresses are refused by the content security policy',
    )
  },
)

import type { Words } from './notice-words.ts'

const SAY = 'Tell the officer, or ring 101 and ask for the officer.'

export function cancelledWords(offence: string, because: string, reason: string): Words {
  return {
    words: `What you reported was recorded as a crime (${offence.toLowerCase()}). That record was cancelled, because ${because}.\n\nWhy: ${reason}`,
    next: `If you disagree, or something is wrong in this, say so, and somebody will look at it again. You can also complain. ${SAY}`,
  }
}

export function reclassifiedWords(from: string, to: string, reason: string): Words {
  return {
    words: `What you reported was recorded as ${from.toLowerCase()}. It is now recorded as ${to.toLowerCase()}.\n\nWhy: ${reason}`,
    next: `If you disagree, or something is wrong in this, say so. ${SAY}`,
  }
}

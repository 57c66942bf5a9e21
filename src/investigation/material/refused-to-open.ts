/** Why a document is not opened, as whoever asks is told. */
export const REFUSED_TO_OPEN = {
  shut: {
    code: 'document-shut',
    message:
      'Nobody may open this document: somebody said that it must not be here. A supervisor has been asked to decide. If you know more, tell them now.',
  },
  changed: {
    code: 'document-changed',
    message:
      'This is not what was received: its bytes do not match the fingerprint that was taken when it came, so it is not shown. A supervisor has been told. Keep what it came from, and add it anew as a new version.',
  },
}

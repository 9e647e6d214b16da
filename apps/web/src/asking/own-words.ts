/** Words in an address that are no facts. */
export const OWN_WORDS = {
  reader: 'wie',
  age: 'stem',
  language: 'taal',
  remember: 'onthoud',
  typed: 'q',
  skip: 'skip',
  exact: 'precies',
  choose: 'kies',
  school: 'school',
} as const;

/** Who asks when nothing else is said; left out of addresses. */
export const USUAL_READER = 'pupil';

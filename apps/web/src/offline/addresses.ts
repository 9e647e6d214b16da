/** Where the service worker is served; it looks after all pages of the site. */
export const KEEP_PATH = '/offline.js';

/** The name under which the address of the service worker carries each code that it keeps. */
export const OWN_CODES = 'code';

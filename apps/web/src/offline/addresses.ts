/** Where the service worker is served; it looks after all pages of the site. */
export const WORKER_PATH = '/offline.js';

/** Where a device asks what it needs for the codes it names. */
export const OFFER_PATH = '/offline/codes';

/** The name under which a device names each code that it asks for. */
export const OFFERED_CODE = 'code';

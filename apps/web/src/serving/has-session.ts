/** In which cookie a browser has its session. */
export const SESSION_COOKIE = 'netjes';

const SHOWN = new RegExp(`(^|;)\\s*${SESSION_COOKIE}=[^;]`);

/** Whether a browser has a session at all; whether it still counts is for the pages that need it. */
export const hasSession = (cookies: string | undefined): boolean => SHOWN.test(cookies ?? '');

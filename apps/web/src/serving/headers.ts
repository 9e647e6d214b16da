/** What every answer says to the browser: nothing from elsewhere, nothing told elsewhere, no guessing. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // a question stands in the address, and it is nobody else's business; to ourselves a browser that says it nowhere
  // would not say either from where a form comes
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** The service worker only fetches, and only from here. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** Pages hold questions of children: no shared cache keeps them. */
export const PAGE_CACHING = 'private, no-cache';

/** A file under an address with its hash never changes. */
export const ASSET_CACHING = 'public, max-age=31536000, immutable';

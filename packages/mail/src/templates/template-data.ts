/**
 * What each template is filled with. It is a closed record of names, links and moments: nothing of a case, and of a
 * pupil not even a name, has a place in mail.
 */
export interface TemplateData {
  /** a parent acts by a link, without an account; one link is for one purpose */
  readonly 'parent-link': {
    readonly name?: string;
    readonly school: string;
    readonly purpose: ParentPurpose;
    readonly link: string;
    readonly until: Moment;
  };
  /** the first sign-in of a member of staff */
  readonly 'account-invitation': {
    readonly name?: string;
    readonly school: string;
    readonly link: string;
    readonly until: Moment;
  };
  readonly 'sign-in-notice': {
    readonly name?: string;
    readonly at: Moment;
    /** such as `Firefox on Windows`; what a browser says of itself is cleaned and cut */
    readonly device?: string;
    /** where sessions are ended */
    readonly link: string;
  };
  /** somebody asked for a new password; only the owner of the address gets the link */
  readonly 'reset-password': {
    readonly name?: string;
    readonly school: string;
    readonly link: string;
    readonly until: Moment;
  };
  readonly 'password-changed': { readonly name?: string; readonly at: Moment; readonly link: string };
  readonly 'second-factor-changed': {
    readonly name?: string;
    readonly change: 'added' | 'removed';
    readonly at: Moment;
    readonly link: string;
  };
  readonly 'something-waits': { readonly name?: string; readonly school: string; readonly link: string };
  /** somebody tries whether mail arrives */
  readonly test: { readonly at: Moment };
}

export type TemplateName = keyof TemplateData;

/** What a parent is asked by mail to do. */
export type ParentPurpose = 'give-consent' | 'see-request' | 'see-data' | 'read-code';

/** An instant (`2026-09-01T06:30:00Z`, told in Dutch time), or with its own zone behind it (`…+02:00[Europe/Paris]`). */
export type Moment = string;

import type { SignInFailed } from './sign-in-failure.ts';
import type { Subject } from './subject.ts';

/** What the caller keeps of one sign-in, by the visitor's session: used once, then thrown away. */
export interface SignInKept {
  readonly issuer: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** milliseconds since 1970 */
  readonly expires: number;
}

export interface SignInWish {
  /** where the provider sends the browser back to; the same as is set at the provider */
  readonly redirectUri: string;
  readonly now: number;
  /** the account that is probably meant, to save typing */
  readonly hint?: string;
  /** asks for a password or code again, for what may not be done by whoever finds a screen unlocked */
  readonly again?: boolean;
  /** asks for two factors, if the settings have an `acr` for it; see whether it was done in `twoFactors` */
  readonly twoFactors?: boolean;
}

export type SignInBegun =
  | { readonly ok: true; readonly url: string; readonly keep: SignInKept }
  | SignInFailed;

export type SignedIn =
  | {
      readonly ok: true;
      readonly subject: Subject;
      /** the provider says that the person proved it in two ways */
      readonly twoFactors: boolean;
      /** when the person last did so, in milliseconds since 1970, if the provider says */
      readonly provedAt: number | undefined;
    }
  | SignInFailed;

/** What the provider tells of itself, for trying settings out. */
export type Looked =
  | { readonly ok: true; readonly issuer: string; readonly canSignOut: boolean }
  | SignInFailed;

/** A provider of accounts, ready to be asked; keep it, as it remembers what the provider told of itself. */
export interface Provider {
  look(now: number): Promise<Looked>;
  beginSignIn(wish: SignInWish): Promise<SignInBegun>;
  finishSignIn(callbackUrl: string, keep: SignInKept, now: number): Promise<SignedIn>;
  /** Where to send the browser to sign out there as well; undefined when the provider has no such place or is away. */
  signOutUrl(wish: { readonly returnTo: string; readonly now: number }): Promise<string | undefined>;
}

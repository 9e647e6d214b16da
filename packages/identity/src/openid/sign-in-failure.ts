/** Why a sign-in with an account of the school did not succeed. */
export type SignInProblem =
  /** the person stopped, or the provider does not let them in here */
  | 'denied'
  /** the answer is not to a question that this browser asked */
  | 'state'
  /** it took too long, or the same answer came twice */
  | 'expired'
  /** an account of another organisation than the one that is set */
  | 'wrong-tenant'
  /** another provider answered than the one that was asked */
  | 'wrong-provider'
  /** the provider does not answer, or says that it cannot now */
  | 'provider-away'
  /** what is set here and at the provider does not agree: address, id, secret, return address */
  | 'settings'
  /** the clock here and at the provider differ too much */
  | 'clocks-differ'
  /** an answer that does not prove who somebody is: forged, broken, for another program */
  | 'bad-answer';

export interface SignInFailed {
  readonly ok: false;
  readonly kind: SignInProblem;
  /** for the log: a code and what was compared; never a token, secret or name */
  readonly detail: string;
}

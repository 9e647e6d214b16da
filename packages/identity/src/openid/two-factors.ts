/** Which kind of proof a method of RFC 8176 is: something one knows, has or is. */
const KIND: Readonly<Record<string, 'knows' | 'has' | 'is'>> = {
  pwd: 'knows',
  pin: 'knows',
  kba: 'knows',
  otp: 'has',
  sms: 'has',
  tel: 'has',
  hwk: 'has',
  swk: 'has',
  sc: 'has',
  pop: 'has',
  face: 'is',
  fpt: 'is',
  iris: 'is',
  retina: 'is',
  vbm: 'is',
};

/** Whether a signed token says that two kinds of proof were given: by `amr`, or by an `acr` that is set to mean it. */
export function provesTwoFactors(
  { amr, acr }: { readonly amr?: unknown; readonly acr?: unknown },
  twoFactorAcr: readonly string[] = [],
): boolean {
  if (typeof acr === 'string' && twoFactorAcr.includes(acr)) return true;
  const methods = Array.isArray(amr) ? amr.map(String) : [];
  const kinds = new Set(methods.map((method) => KIND[method]).filter((kind) => kind !== undefined));
  return methods.includes('mfa') || kinds.size >= 2;
}

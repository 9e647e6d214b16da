export { cardHash, newCardCode, readCardCode } from './codes/card-code.ts';
export { type CodeProblem, newReadableCode, type ReadCode, readReadableCode } from './codes/readable-code.ts';
export { newToken, sameHash, tokenHash } from './codes/token.ts';
export { allowance, type Allowance, type Attempt, type LimitRule } from './limits/allowance.ts';
export { LIMIT_RULES } from './limits/limit-rules.ts';
export { type LinkPurpose, linkTerm, type LinkTerm } from './links/link-term.ts';
export { openProvider } from './openid/open-provider.ts';
export { type Preset, PRESETS } from './openid/presets.ts';
export type { Looked, Provider, SignedIn, SignInBegun, SignInKept, SignInWish } from './openid/provider.ts';
export type { PresetName, ProviderSettings, SettingsProblem } from './openid/provider-settings.ts';
export { settingsProblem } from './openid/settings-problem.ts';
export type { SignInFailed, SignInProblem } from './openid/sign-in-failure.ts';
export type { Affiliation, Subject } from './openid/subject.ts';
export type {
  Passkey,
  PasskeyAttempt,
  PasskeyProblem,
  PasskeyRefused,
  PasskeySite,
} from './passkeys/passkey.ts';
export {
  beginPasskeySignIn,
  finishPasskeySignIn,
  type PasskeyAccepted,
  passkeyIdIn,
  type PasskeyQuestion,
} from './passkeys/passkey-sign-in.ts';
export {
  beginPasskey,
  finishPasskey,
  type PasskeyOwner,
  type PasskeyRegistered,
  type PasskeyRegistration,
  type PasskeyWish,
} from './passkeys/register-passkey.ts';
export { type About, judgePassword, type PasswordProblem } from './passwords/judge-password.ts';
export {
  hashPassword,
  needsRehash,
  PASSWORD_LENGTH,
  verifyNothing,
  verifyPassword,
} from './passwords/password.ts';
export { TooBusy } from './passwords/work-queue.ts';
export {
  hashPicturePin,
  judgePicturePin,
  type PicturePinProblem,
  verifyPicturePin,
} from './pictures/picture-pin.ts';
export { type Picture, PICTURES, PIN_LENGTH } from './pictures/pictures.ts';
export {
  newRecoveryCodes,
  type RecoveryCodes,
  type RecoveryUse,
  useRecoveryCode,
} from './second-factor/recovery-codes.ts';
export { newTotp, type NewTotp, type TotpChecked, verifyTotp } from './second-factor/totp.ts';
export { IDENTITY_WORDS, type IdentityWords } from './words/identity-words.ts';
export type { Language } from './words/language.ts';

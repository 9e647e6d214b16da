let list: Promise<ReadonlySet<string>> | undefined;

/** 49,233 passwords, in small letters, that leaked most often; read when the first new password is judged. */
export function breachedPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return list;
}

import type { Text } from './text.ts';

/** Which names can be given: those that the audit of an installation can write down, so that no sentence fits. */
export interface NameShape {
  readonly shape: RegExp;
  readonly allowed: Text;
}

export const LONGEST_NAME = 63;

export const CODE_ID: NameShape = {
  shape: /^[a-z0-9][a-z0-9-]*$/,
  allowed: { nl: 'kleine letters, cijfers en `-`', en: 'lower-case letters, digits and `-`' },
};

export const CODE_VERSION: NameShape = {
  shape: /^[0-9A-Za-z][0-9A-Za-z.-]*$/,
  allowed: {
    nl: 'letters zonder accent, cijfers, `.` en `-`',
    en: 'letters without accents, digits, `.` and `-`',
  },
};

export const NORM_ID: NameShape = {
  shape: /^[0-9A-Za-z][0-9A-Za-z._~-]*$/,
  allowed: {
    nl: 'letters zonder accent, cijfers, `.`, `_`, `~` en `-`',
    en: 'letters without accents, digits, `.`, `_`, `~` and `-`',
  },
};

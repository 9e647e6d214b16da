import { type Command, subcommand } from './command.ts';

export const mailCommand: Command = {
  options: ['domain', 'selector', 'dns'],
  words: 1,
  more: true,
  // what sends mail is loaded only here: it would slow down every other command
  run: async ({ config, language }, [what = '', ...words], values) => {
    subcommand('mail', what, ['check', 'send-test']);
    const { readSettings } = await import('./mail-settings.ts');
    const settings = readSettings(config);
    if (what === 'check') {
      const { checkDomain } = await import('./mail-check.ts');
      return await checkDomain({ settings, words, ...values }, language);
    }
    const { sendTest } = await import('./mail-send-test.ts');
    return await sendTest({ settings, words, options: Object.keys(values) }, language);
  },
};

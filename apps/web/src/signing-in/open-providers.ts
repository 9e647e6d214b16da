import { openProvider, type Provider, settingsProblem } from '@netjes/identity';
import type { OpenedProvider } from '@netjes/store';
import { tokenDigest } from '../members/token-digest.ts';
import { providerSettings } from './provider-settings.ts';

/** More than any installation has; what is over is opened anew. */
const MOST = 100;

/** Providers that were asked before, with what they told of themselves. Other settings are another provider. */
export class OpenProviders {
  readonly #open = new Map<string, Provider>();

  /** A provider to ask; undefined when its settings are not right any more. */
  with(provider: OpenedProvider): Provider | undefined {
    const settings = providerSettings(provider);
    if (settingsProblem(settings) !== undefined) return undefined;
    // a digest, so that no second copy of a secret lies around
    const key = Buffer.from(tokenDigest(JSON.stringify(settings))).toString('base64url');
    const found = this.#open.get(key) ?? openProvider(settings);
    if (this.#open.size >= MOST) this.#open.clear();
    this.#open.set(key, found);
    return found;
  }
}

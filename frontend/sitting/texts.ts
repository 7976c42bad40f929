import type { Language } from '../shared/language';
import { Messages } from '../shared/messages';
import { BUNDLES } from './bundles';

export async function textsOf(language: Language): Promise<Messages> {
  return new Messages(language, (await BUNDLES[language]()).default);
}

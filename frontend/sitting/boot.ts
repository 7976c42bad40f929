/*
 * The first few hundred bytes to run. On a slow line every round trip counts: the link is exchanged for the document while the page
 * itself is still arriving.
 */
import type { Language } from '../shared/language';
import { rememberedLanguage } from '../shared/remembered';
import { BUNDLES } from './bundles';
import {
  call,
  documentAfter,
  documentCall,
  exchangeCall,
  isDocument,
  isDocumentOrNothing,
  type Reply,
} from './call';
import { tokenOf } from './fingerprint';
import type { SittingDocument } from './model';

export interface Opening {
  readonly language: Language;
  readonly token: string | null;
  /** The reply to the link, or null where the page was opened without one. */
  readonly exchanged: Promise<Reply<SittingDocument | undefined> | null>;
  readonly document: Promise<Reply<SittingDocument>>;
}

function open(): Opening {
  const language = rememberedLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'en' ? 'ltr' : 'rtl';
  const token = tokenOf(location.hash);
  const exchanged =
    token === null ? Promise.resolve(null) : call(exchangeCall(token, language), isDocumentOrNothing);
  return {
    language,
    token,
    exchanged,
    document: exchanged.then((reply) => documentAfter(reply, () => call(documentCall(language), isDocument))),
  };
}

export const opening: Opening = open();

void BUNDLES[opening.language]();
void import('./main');

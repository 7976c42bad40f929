import type { Language } from '../shared/language';
import { rememberedLanguage } from '../shared/remembered';
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

declare global {
  var miyarOpening: Opening | undefined;
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

/** Begun by the page itself (knock.ts), else here, as where the pages are served without having been built. */
export const opening: Opening = globalThis.miyarOpening ?? open();

/*
 * The first few hundred bytes to run. On a slow line every round trip counts: the link is exchanged and the document asked for
 * while the page itself is still arriving.
 */
import type { Language } from '../shared/language';
import { rememberedLanguage } from '../shared/remembered';
import { BUNDLES } from './bundles';
import { call, documentCall, exchangeCall, isDocument, isDocumentOrNothing, type Reply } from './call';
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
    document: exchanged.then((reply) => documentAfter(reply, language)),
  };
}

function documentAfter(
  exchanged: Reply<SittingDocument | undefined> | null,
  language: Language,
): Promise<Reply<SittingDocument>> | Reply<SittingDocument> {
  if (exchanged === null) {
    return call(documentCall(language), isDocument);
  }
  if (exchanged.kind !== 'ok') {
    // Without an accepted link the cookie, if any, may belong to somebody else's invitation.
    return { kind: 'unreachable' };
  }
  const { value } = exchanged;
  return value === undefined ? call(documentCall(language), isDocument) : { ...exchanged, value };
}

export const opening: Opening = open();

void BUNDLES[opening.language]();
void import('./main');

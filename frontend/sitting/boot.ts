/*
 * The first few hundred bytes to run. On a slow line every round trip counts: the link is exchanged and the document asked for
 * while the page itself is still arriving.
 */
import { rememberedLanguage } from '../shared/remembered';
import type { Language } from '../shared/language';
import type { Messages } from '../shared/messages';
import { SittingApi, type Reply } from './api';
import { tokenOf } from './fingerprint';
import type { SittingDocument } from './model';
import { textsOf } from './texts';

export interface Opening {
  readonly api: SittingApi;
  readonly language: Language;
  readonly token: string | null;
  readonly texts: Promise<Messages>;
  /** The reply to the link, or null where the page was opened without one. */
  readonly exchanged: Promise<Reply<undefined> | null>;
  readonly document: Promise<Reply<SittingDocument>>;
}

function open(): Opening {
  const language = rememberedLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'en' ? 'ltr' : 'rtl';
  const api = new SittingApi();
  api.language = language;
  const token = tokenOf(location.hash);
  const exchanged = token === null ? Promise.resolve(null) : api.exchange(token);
  return {
    api,
    language,
    token,
    texts: textsOf(language),
    exchanged,
    document: exchanged.then((reply) =>
      // Without an accepted link the cookie, if any, may belong to somebody else's invitation.
      reply === null || reply.kind === 'ok' ? api.current(language) : ({ kind: 'unreachable' } as const),
    ),
  };
}

export const opening: Opening = open();

void import('./main');

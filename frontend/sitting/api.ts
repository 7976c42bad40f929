import type { Language } from '../shared/language';
import {
  call,
  documentCall,
  exchangeCall,
  isDocument,
  isDocumentOrNothing,
  isObject,
  type Call,
  type Check,
  type Fetch,
  type Reply,
} from './call';
import type {
  Acknowledgement,
  Feedback,
  GivenAnswer,
  InterruptionKind,
  SittingDocument,
  StoredAnswer,
} from './model';

export type { Reply } from './call';

const isAnything = (body: unknown): body is undefined => body === undefined;
const isStored = (body: unknown): body is StoredAnswer =>
  isObject(body) && Number.isSafeInteger(body['value']) && Number.isSafeInteger(body['sequence']);
const isAcknowledgement = (body: unknown): body is Acknowledgement =>
  isStored(body) &&
  isObject(body) &&
  typeof body['item'] === 'string' &&
  (body['outcome'] === 'saved' || body['outcome'] === 'stale');
const isBatch = (body: unknown): body is { answers: Acknowledgement[] } =>
  isObject(body) && Array.isArray(body['answers']) && body['answers'].every(isAcknowledgement);
const isFeedback = (body: unknown): body is Feedback => isObject(body) && typeof body['intro'] === 'string';
const isSheet = (body: unknown): body is { questions: unknown[] } =>
  isObject(body) && Array.isArray(body['questions']);
const isSubmitted = (body: unknown): body is { submittedAt: string } =>
  isObject(body) && typeof body['submittedAt'] === 'string';

/** The server's door for one sitting. */
export class SittingApi {
  /** The reference of the sitting that all deeds are meant for; null until its document is here. */
  sitting: string | null = null;

  constructor(
    public language: Language,
    private readonly fetch?: Fetch,
  ) {}

  exchange(token: string): Promise<Reply<SittingDocument | undefined>> {
    return this.#call(exchangeCall(token, this.language), isDocumentOrNothing);
  }

  current(language: Language): Promise<Reply<SittingDocument>> {
    return this.#call(documentCall(language), isDocument);
  }

  start(language: Language, noticeVersion: string): Promise<Reply<SittingDocument>> {
    return this.#send('POST', '/start', isDocument, { language, noticeVersion, consent: true });
  }

  save(answer: GivenAnswer): Promise<Reply<Acknowledgement>> {
    const { item, ...body } = answer;
    return this.#send('PUT', `/answers/${encodeURIComponent(item)}`, isAcknowledgement, body);
  }

  saveAll(answers: readonly GivenAnswer[]): Promise<Reply<{ answers: Acknowledgement[] }>> {
    return this.#send('POST', '/answers', isBatch, { answers });
  }

  report(kind: InterruptionKind, seconds: number | null): Promise<Reply<undefined>> {
    return this.#send('POST', '/events', isAnything, seconds === null ? { kind } : { kind, seconds });
  }

  submit(): Promise<Reply<{ submittedAt: string }>> {
    return this.#send('POST', '/submit', isSubmitted, {});
  }

  feedback(): Promise<Reply<Feedback>> {
    return this.#send('GET', '/feedback', isFeedback);
  }

  /** The questions about themselves that people may answer if they wish, on a page of their own. */
  voluntary(): Promise<Reply<{ questions: unknown[] }>> {
    const { language, sitting } = this;
    return this.#call({ method: 'GET', path: '/api/demographics', language, sitting }, isSheet);
  }

  forget(): Promise<Reply<undefined>> {
    return this.#send('DELETE', '/session', isAnything);
  }

  #send<T>(method: Call['method'], path: string, check: Check<T>, body?: unknown): Promise<Reply<T>> {
    const { language, sitting } = this;
    return this.#call({ method, path: `/api/sittings/current${path}`, language, sitting, body }, check);
  }

  #call<T>(request: Call, check: Check<T>): Promise<Reply<T>> {
    return call(request, check, this.fetch);
  }
}

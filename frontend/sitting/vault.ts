/**
 * What this device keeps while a sitting is under way, encrypted with a key that the browser holds and never hands out.
 * That guards against a look into the files of the browser's profile, not against somebody who can use the unlocked phone.
 */
const DATABASE = 'miyar-sitting';
const RECORDS = 'records';
const SETTINGS = 'settings';
const KEY = 'key';
const CURRENT = 'current';
/** A sitting that was never submitted is forgotten after this time. */
const FORGET_AFTER = 60 * 24 * 60 * 60 * 1000;

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly body: ArrayBuffer;
  readonly version: number;
  readonly at: number;
}

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB refused'));
    };
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onerror = transaction.onabort = () => {
      reject(transaction.error ?? new Error('IndexedDB gave up'));
    };
  });
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(RECORDS);
    request.result.createObjectStore(SETTINGS);
  };
  return promised(request);
}

async function keyOf(database: IDBDatabase): Promise<CryptoKey> {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  // Read and write in one transaction: two tabs that open at once must end with the same key.
  const transaction = database.transaction(SETTINGS, 'readwrite');
  const settings = transaction.objectStore(SETTINGS);
  const done = committed(transaction);
  const kept = (await promised(settings.get(KEY))) as CryptoKey | undefined;
  if (kept === undefined) {
    settings.put(fresh, KEY);
  }
  await done;
  return kept ?? fresh;
}

export class Vault {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly key: CryptoKey,
  ) {
    database.onversionchange = () => {
      database.close();
    };
  }

  /** Null where the browser keeps nothing (private window) or has no WebCrypto (a page without https). */
  static async open(): Promise<Vault | null> {
    try {
      if (!('indexedDB' in globalThis) || !('crypto' in globalThis) || !('subtle' in crypto)) {
        return null;
      }
      const database = await opened();
      const vault = new Vault(database, await keyOf(database));
      await vault.#forgetOld();
      return vault;
    } catch {
      return null;
    }
  }

  /** The sitting that was last opened on this device, by its invitation's fingerprint. */
  async current(): Promise<string | null> {
    const kept: unknown = await promised(
      this.database.transaction(SETTINGS).objectStore(SETTINGS).get(CURRENT),
    );
    return typeof kept === 'string' ? kept : null;
  }

  async setCurrent(sitting: string): Promise<void> {
    const transaction = this.database.transaction(SETTINGS, 'readwrite');
    transaction.objectStore(SETTINGS).put(sitting, CURRENT);
    await committed(transaction);
  }

  /** Keeps a value unless a later version is there already: of two tabs that write, the later answer stays. */
  async put(sitting: string, name: string, value: unknown, version: number): Promise<void> {
    const address = `${sitting}/${name}`;
    const sealed = await this.#seal(address, value);
    const transaction = this.database.transaction(RECORDS, 'readwrite');
    const records = transaction.objectStore(RECORDS);
    const done = committed(transaction);
    const present = (await promised(records.get(address))) as Sealed | undefined;
    if (present === undefined || present.version <= version) {
      records.put({ ...sealed, version, at: Date.now() } satisfies Sealed, address);
    }
    await done;
  }

  /** Every record of a sitting whose name begins so. A record that does not open (damaged) is left out. */
  async all(sitting: string, prefix: string): Promise<Map<string, unknown>> {
    const range = IDBKeyRange.bound(`${sitting}/${prefix}`, `${sitting}/${prefix}\uffff`);
    const found = new Map<string, unknown>();
    await Promise.all(
      (await this.#sealed(range)).map(async ([address, sealed]) => {
        const value = await this.#unseal(address, sealed);
        if (value !== undefined) {
          found.set(address.slice(sitting.length + 1), value);
        }
      }),
    );
    return found;
  }

  /** The record of this name of every sitting that has one. */
  async everywhere(name: string): Promise<Map<string, unknown>> {
    const store = this.database.transaction(RECORDS).objectStore(RECORDS);
    const addresses = ((await promised(store.getAllKeys())) as string[]).filter(
      (address) => address.slice(address.indexOf('/') + 1) === name,
    );
    const found = new Map<string, unknown>();
    for (const address of addresses) {
      const sitting = address.slice(0, -name.length - 1);
      const value = (await this.all(sitting, name)).get(name);
      if (value !== undefined) {
        found.set(sitting, value);
      }
    }
    return found;
  }

  /** Moves every record of a sitting to another name of that sitting, unless there is one at least as late. */
  async move(from: string, to: string): Promise<void> {
    const moved: { address: string; target: string; sealed: Sealed }[] = [];
    const range = IDBKeyRange.bound(`${from}/`, `${from}/\uffff`);
    for (const [address, sealed] of await this.#sealed(range)) {
      const value = await this.#unseal(address, sealed);
      const target = to + address.slice(from.length);
      if (value !== undefined) {
        moved.push({ address, target, sealed: { ...sealed, ...(await this.#seal(target, value)) } });
      }
    }
    const transaction = this.database.transaction(RECORDS, 'readwrite');
    const records = transaction.objectStore(RECORDS);
    const done = committed(transaction);
    for (const { address, target, sealed } of moved) {
      const left = (await promised(records.get(address))) as Sealed | undefined;
      const present = (await promised(records.get(target))) as Sealed | undefined;
      // Another tab may have moved it while this one encrypted, and have sent and forgotten it since.
      if (left?.version === sealed.version) {
        if (present === undefined || present.version < sealed.version) {
          records.put(sealed, target);
        }
        records.delete(address);
      }
    }
    await done;
  }

  async purge(sitting: string): Promise<void> {
    const transaction = this.database.transaction(RECORDS, 'readwrite');
    transaction.objectStore(RECORDS).delete(IDBKeyRange.bound(`${sitting}/`, `${sitting}/\uffff`));
    await committed(transaction);
  }

  close(): void {
    this.database.close();
  }

  async #sealed(range: IDBKeyRange): Promise<[string, Sealed][]> {
    const store = this.database.transaction(RECORDS).objectStore(RECORDS);
    const [addresses, records] = await Promise.all([
      promised(store.getAllKeys(range) as IDBRequest<string[]>),
      promised(store.getAll(range) as IDBRequest<Sealed[]>),
    ]);
    return records.map((sealed, index) => [addresses[index] ?? '', sealed]);
  }

  async #seal(address: string, value: unknown): Promise<Pick<Sealed, 'iv' | 'body'>> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const body = await crypto.subtle.encrypt(
      // The address is bound in: a record moved to another place does not open.
      { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(address) },
      this.key,
      new TextEncoder().encode(JSON.stringify(value)),
    );
    return { iv, body };
  }

  async #unseal(address: string, sealed: Sealed): Promise<unknown> {
    try {
      const body = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.iv, additionalData: new TextEncoder().encode(address) },
        this.key,
        sealed.body,
      );
      return JSON.parse(new TextDecoder().decode(body)) as unknown;
    } catch {
      return undefined;
    }
  }

  async #forgetOld(): Promise<void> {
    const transaction = this.database.transaction(RECORDS, 'readwrite');
    const done = committed(transaction);
    const cursor = transaction.objectStore(RECORDS).openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (at !== null) {
        if ((at.value as Sealed).at < Date.now() - FORGET_AFTER) {
          at.delete();
        }
        at.continue();
      }
    };
    await done;
  }
}

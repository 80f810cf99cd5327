const NAME = "bedside-consent";
/** A later version must carry over what lies in `unsent`: a patient's signature may wait there. */
const VERSION = 1;
/** A browser that is asked for storage and never answers must not keep the patient from signing. */
const PATIENCE_MS = 3000;

export type TabletStore = "drafts" | "unsent";

/**
 * Runs requests against one store of this tablet's database, in one transaction, and resolves only once that is on
 * disk (`strict`: since Chrome 121 the default is not). Rejects where storage is denied, full or does not answer.
 */
export async function onTablet<Result>(
  store: TabletStore,
  mode: IDBTransactionMode,
  use: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = open();
  const database = await inTime(opening).catch((error) => {
    // One that comes too late must not stand in the way of a later version.
    opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw error;
  });
  try {
    const transaction = database.transaction(store, mode, { durability: "strict" });
    const request = use(transaction.objectStore(store));
    return await inTime(
      new Promise<Result>((resolve, reject) => {
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error ?? new Error("Storage was taken away"));
      }),
    );
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const store of ["drafts", "unsent"]) request.result.createObjectStore(store, { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("Storage does not answer")));
  return Promise.race([work, late]);
}

// A small store in this browser that outlives a crash of it: what a promise of IndexedDB says is kept, is. (What is in
// localStorage reaches the disk up to a minute later.)

const DATABASE = "thetaprep";
const STORE = "kept";
const PATIENCE_MILLIS = 3_000;

let database = null;
const opening = Promise.race([open(), new Promise((done) => setTimeout(done, PATIENCE_MILLIS))]);

function open() {
  return new Promise((done) => {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => {
        database = request.result;
        database.onversionchange = () => database.close();
        done();
      };
      request.onerror = () => done();
    } catch {
      done();
    }
  });
}

/** What is kept under keys that begin so; empty where the browser keeps nothing. @returns {Promise<Map<string, any>>} */
export async function readKept(prefix) {
  await opening;
  const found = new Map();
  if (database === null) {
    return found;
  }
  return new Promise((done) => {
    const cursor = database.transaction(STORE).objectStore(STORE).openCursor(range(prefix));
    cursor.onsuccess = () => {
      if (cursor.result === null) {
        done(found);
        return;
      }
      found.set(cursor.result.key, cursor.result.value);
      cursor.result.continue();
    };
    cursor.onerror = () => done(found);
  });
}

/** Keeps a value under a key. @returns whether the browser takes it */
export function keep(key, value) {
  return write((store) => store.put(value, key));
}

/** Forgets what is kept under a key. */
export function forget(key) {
  return write((store) => store.delete(key));
}

/** Forgets what is kept under keys that begin so, or under those of them that meet a condition. */
export async function forgetAll(prefix, condition = () => true) {
  const keys = [...(await readKept(prefix)).keys()].filter(condition);
  return write((store) => keys.forEach((key) => store.delete(key)));
}

function write(change) {
  if (database === null) {
    return false;
  }
  try {
    const transaction = database.transaction(STORE, "readwrite");
    change(transaction.objectStore(STORE));
    transaction.commit();
    return true;
  } catch {
    return false;
  }
}

const range = (prefix) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

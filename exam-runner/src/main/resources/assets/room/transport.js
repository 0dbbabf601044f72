// The requests of the room. Each answer of the server becomes one of a few kinds.

const PATIENCE_MILLIS = 10_000;
const MOST_KEPT_ALIVE_BYTES = 60_000;

/**
 * @typedef {{kind: "told", results: Array, secondsLeft: number|null, status: string}
 *   | {kind: "refused", detail: string, id?: string}
 *   | {kind: "unreachable", waitMillis?: number} | {kind: "signed-out"} | {kind: "not-here"}} Reply
 */
export class Transport {
  #path;
  #paused;

  /**
   * @param {string} path the attempt's
   * @param {() => Promise<void>} paused called when the server says that the clock stands
   */
  constructor(path, paused) {
    this.#path = path;
    this.#paused = paused;
  }

  /**
   * Sends events; none at all is the heartbeat. Survives the page unless it is too large: browsers refuse to keep
   * more than 64 KiB alive.
   *
   * @returns {Promise<Reply>}
   */
  async send(events) {
    const body = new Blob([JSON.stringify({events})], {type: "application/json"});
    return this.#ask(`${this.#path}/events`, {method: "POST", body, keepalive: body.size < MOST_KEPT_ALIVE_BYTES});
  }

  /** Asks for what the server holds. @returns {Promise<Reply & {places?: Array, place?: number}>} */
  async state() {
    return this.#ask(`${this.#path}/state`, {});
  }

  /** Hands the attempt in; doing so twice is harmless. @returns {Promise<boolean>} whether the server took it */
  async submit() {
    try {
      const response = await fetch(`${this.#path}/submit`, {
        method: "POST", redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MILLIS),
      });
      return response.type === "opaqueredirect" || response.ok;
    } catch {
      return false;
    }
  }

  async #ask(url, options) {
    try {
      const response = await fetch(url, {
        ...options,
        headers: {Accept: "application/json", ...options.headers},
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE_MILLIS),
      });
      return await this.#understand(response);
    } catch {
      return {kind: "unreachable"};
    }
  }

  async #understand(response) {
    if (response.status === 401) {
      return {kind: "signed-out"};
    }
    if (response.status === 403 || response.status === 404) {
      return {kind: "not-here"};
    }
    const isTold = response.headers.get("Content-Type")?.startsWith("application/json");
    const body = isTold ? await response.json() : {};
    if (body.status === "paused") {
      await this.#paused();
      return {kind: "unreachable"};
    }
    if (response.status === 429 || response.status >= 500) {
      return {kind: "unreachable", waitMillis: 1000 * (Number(response.headers.get("Retry-After")) || 0)};
    }
    if (body.secondsLeft !== undefined) {
      return {kind: "told", results: [], ...body};
    }
    return {kind: "refused", detail: body.detail ?? "The server did not understand it.", id: body.id};
  }
}

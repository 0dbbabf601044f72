// The drill's requests. Each answer of the server becomes one of a few kinds, as the outbox knows them.

const PATIENCE_MILLIS = 10_000;

/** Sends events. @returns {Promise<import("../room/transport.js").Reply>} */
export async function send(events) {
  try {
    const response = await fetch("/drill/events", {
      method: "POST",
      headers: {"Accept": "application/json", "Content-Type": "application/json"},
      body: JSON.stringify({events}),
      keepalive: true,
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MILLIS),
    });
    return await understand(response);
  } catch {
    return {kind: "unreachable"};
  }
}

/** Asks for the cards to do. @returns {Promise<{cards: Array, done: number, goal: number}|null>} */
export async function queue(extra) {
  try {
    const response = await fetch(`/drill/queue${extra ? `?extra=${encodeURIComponent(extra)}` : ""}`, {
      headers: {Accept: "application/json"}, redirect: "error", signal: AbortSignal.timeout(PATIENCE_MILLIS),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

async function understand(response) {
  if (response.status === 401) {
    return {kind: "signed-out"};
  }
  if (response.status === 429 || response.status >= 500) {
    return {kind: "unreachable", waitMillis: 1000 * (Number(response.headers.get("Retry-After")) || 0)};
  }
  const body = await response.json();
  if (response.ok) {
    return {kind: "told", results: body.results};
  }
  return {kind: "refused", detail: body.detail ?? "The server did not understand it.", id: body.id};
}

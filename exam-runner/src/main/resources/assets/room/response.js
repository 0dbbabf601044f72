// Responses as they travel: {choice}, {choices}, {order} or {pairs}, by places in the learner's own order; null is none.

/** How many of the things an item asks for a response gives. */
export function given(response) {
  if (response === null) {
    return 0;
  }
  if ("choice" in response) {
    return 1;
  }
  if ("pairs" in response) {
    return Object.keys(response.pairs).length;
  }
  return (response.choices ?? response.order).length;
}

/** Whether two responses give the same. */
export function same(a, b) {
  return canonical(a) === canonical(b);
}

function canonical(response) {
  if (response === null) {
    return "none";
  }
  if ("choices" in response) {
    return `choices ${[...response.choices].sort((a, b) => a - b)}`;
  }
  if ("pairs" in response) {
    return `pairs ${Object.entries(response.pairs).map(String).sort().join(" ")}`;
  }
  return JSON.stringify(response);
}

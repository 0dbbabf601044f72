// Stretches of a text on the page: where a selection lies in it, and how highlights are drawn in it. A text is the
// paragraphs of an element one after the other; places count UTF-16 code units.

/** @typedef {{part: "stem"|"scenario", from: number, to: number}} Passage */

/** The stretch of an element's text that a range covers, without blanks at its ends; null if there is none. */
export function covered(element, range) {
  let from = null;
  let to = null;
  for (const {node, start} of textNodes(element)) {
    if (range.intersectsNode(node)) {
      const first = node === range.startContainer ? range.startOffset : 0;
      const last = node === range.endContainer ? range.endOffset : node.length;
      if (first < last) {
        from ??= start + first;
        to = start + last;
      }
    }
  }
  return from === null ? null : trimmed(textOf(element), from, to);
}

function trimmed(text, from, to) {
  const within = text.slice(from, to);
  const begin = from + within.length - within.trimStart().length;
  const end = to - (within.length - within.trimEnd().length);
  return begin < end ? {from: begin, to: end} : null;
}

/** The text of an element. */
export function textOf(element) {
  return [...textNodes(element)].map(({node}) => node.data).join("");
}

/** The sentences of an element's text, each with its stretch. */
export function sentences(element) {
  const found = [];
  let start = 0;
  for (const paragraph of element.querySelectorAll("p")) {
    const text = paragraph.textContent;
    for (const {segment, index} of new Intl.Segmenter("en", {granularity: "sentence"}).segment(text)) {
      const stretch = trimmed(segment, 0, segment.length);
      if (stretch !== null) {
        const from = start + index + stretch.from;
        found.push({text: segment.trim(), from, to: start + index + stretch.to});
      }
    }
    start += text.length;
  }
  return found;
}

/** Draws passages in an element, and takes off those drawn before. */
export function paint(element, passages) {
  element.querySelectorAll("mark").forEach((mark) => mark.replaceWith(...mark.childNodes));
  element.querySelectorAll("p").forEach((paragraph) => paragraph.normalize());
  for (const {from, to} of passages) {
    for (const {node, start} of [...textNodes(element)]) {
      const first = Math.max(from - start, 0);
      const last = Math.min(to - start, node.length);
      if (first < last) {
        wrap(node, first, last);
      }
    }
  }
}

function wrap(node, first, last) {
  const piece = first > 0 ? node.splitText(first) : node;
  if (last - first < piece.length) {
    piece.splitText(last - first);
  }
  const mark = document.createElement("mark");
  piece.replaceWith(mark);
  mark.append(piece);
}

function* textNodes(element) {
  let start = 0;
  for (const paragraph of element.querySelectorAll("p")) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      yield {node, start};
      start += node.length;
    }
  }
}

/** Passages with one added, in order and apart, as the server keeps them. @returns {Passage[]} */
export function withPassage(passages, added) {
  const touches = (passage) => passage.part === added.part && passage.from <= added.to && added.from <= passage.to;
  const joined = passages.filter(touches);
  return [...passages.filter((passage) => !touches(passage)), {
    part: added.part,
    from: Math.min(added.from, ...joined.map(({from}) => from)),
    to: Math.max(added.to, ...joined.map(({to}) => to)),
  }].sort((a, b) => a.part.localeCompare(b.part) || a.from - b.from);
}

/** Passages without a stretch. @returns {Passage[]} */
export function withoutPassage(passages, removed) {
  return passages.flatMap((passage) => passage.part !== removed.part ? [passage] : [
    {...passage, to: Math.min(passage.to, removed.from)},
    {...passage, from: Math.max(passage.from, removed.to)},
  ].filter(({from, to}) => from < to));
}

/** Whether passages cover a whole stretch. */
export function covers(passages, {part, from, to}) {
  return passages.some((passage) => passage.part === part && passage.from <= from && to <= passage.to);
}

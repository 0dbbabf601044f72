// Whether keys pressed at an element write text there.

const TEXT_TYPES = new Set(["text", "search", "email", "number", "password", "tel", "url", "date"]);

export function isTyping(target) {
  return target instanceof Element
    && (target.isContentEditable || target.matches("select, textarea")
      || (target.matches("input") && TEXT_TYPES.has(target.type)));
}

package org.thetaprep.runner.drill;

/** What a card asks. */
public enum CardKind {
    /** From a need to the choice and why. */
    CHOICE("choice", "What do you choose?"),
    /** From the words of a question to what they point to. */
    CUE("cue", "A question says this. What does it point to?"),
    /** From a choice to the mistake that is made with it. */
    TRAP("trap", "What is the trap here?"),
    /** From a wrong belief to what is true. */
    BELIEF("belief", "Why is this wrong?"),
    /** From an item that was missed, or right by luck, to its key. */
    ITEM("item", "You missed this one, or had it right by luck. What is right, and why?");

    private final String prefix;
    private final String asks;

    CardKind(String prefix, String asks) {
        this.prefix = prefix;
        this.asks = asks;
    }

    /** What the card asks, as a question. */
    public String asks() {
        return asks;
    }

    CardId of(String topic) {
        return new CardId(prefix + ":" + topic);
    }
}

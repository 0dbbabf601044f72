package org.thetaprep.content.reader;

import java.util.ArrayList;
import java.util.List;

/** The keys that a map of the format has. */
final class Keys {

    private final List<String> required;
    private final List<String> all;

    private Keys(List<String> required, List<String> all) {
        this.required = List.copyOf(required);
        this.all = List.copyOf(all);
    }

    /** Exactly these keys. */
    static Keys required(String... keys) {
        return new Keys(List.of(keys), List.of(keys));
    }

    /** Any of these keys, none of them needed. */
    static Keys anyOf(List<String> keys) {
        return new Keys(List.of(), keys);
    }

    /** These and, if wanted, those. */
    Keys optional(String... keys) {
        return new Keys(required, plus(all, List.of(keys)));
    }

    /** The keys of both. */
    Keys and(Keys other) {
        return new Keys(plus(required, other.required), plus(all, other.all));
    }

    List<String> required() {
        return required;
    }

    /** The required ones first, then the others, as far as built in that order. */
    List<String> all() {
        return all;
    }

    private static List<String> plus(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }
}

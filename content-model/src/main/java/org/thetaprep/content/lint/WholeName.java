package org.thetaprep.content.lint;

import java.util.regex.Pattern;

/** A name as it stands in a text: not as a part of a longer word. */
final class WholeName {

    private final String name;
    private final Pattern pattern;

    WholeName(String name) {
        this.name = name;
        this.pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    }

    boolean isIn(String text) {
        return text.contains(name) && pattern.matcher(text).find();
    }

    @Override
    public String toString() {
        return name;
    }
}

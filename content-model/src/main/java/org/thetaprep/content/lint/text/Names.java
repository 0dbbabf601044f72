package org.thetaprep.content.lint.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds proper names (of services, methods, places) in texts: runs of capitalised words. A
 * capitalised word at the beginning of a sentence counts only if the bank never writes it in lower
 * case, so no list of names is needed.
 */
public final class Names {

    private static final Pattern RUN = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]*(?:[ -]\\p{Lu}[\\p{L}\\p{N}]*)*");
    private static final Pattern LOWER = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}[\\p{L}]*");

    private final Set<String> ordinary;

    private Names(Set<String> ordinary) {
        this.ordinary = ordinary;
    }

    /**
     * Learns which words are ordinary.
     *
     * @param texts all texts of a bank
     * @return a finder of names in them
     */
    public static Names learnedFrom(Collection<String> texts) {
        Set<String> ordinary = new HashSet<>();
        for (String text : texts) {
            Matcher matcher = LOWER.matcher(text);
            while (matcher.find()) {
                ordinary.add(matcher.group());
            }
        }
        return new Names(ordinary);
    }

    /**
     * The names in a text.
     *
     * @param text any text
     * @return its names, in order of first use
     */
    public Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = RUN.matcher(text);
        while (matcher.find()) {
            String name = withoutOrdinaryStart(matcher.group());
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The names in several texts.
     *
     * @param texts any texts
     * @return their names
     */
    public Set<String> in(Collection<String> texts) {
        return texts.stream().flatMap(text -> in(text).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String withoutOrdinaryStart(String run) {
        String[] words = run.split("[ -]", 2);
        if (!ordinary.contains(words[0].toLowerCase(Locale.ROOT))) {
            return run;
        }
        return words.length == 1 ? "" : words[1];
    }
}

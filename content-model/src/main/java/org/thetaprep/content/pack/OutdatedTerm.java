package org.thetaprep.content.pack;

import java.util.Optional;
import java.util.regex.Pattern;
import org.thetaprep.content.contract.Require;

/**
 * A name that has changed, or a thing that has been withdrawn, since the exam's guide was written.
 *
 * @param old the former name
 * @param now the current name; empty if the thing is gone
 */
public record OutdatedTerm(String old, Optional<String> now) {

    /** Refuses blank names. */
    public OutdatedTerm {
        Require.text("old", old);
        Require.optionalText("now", now);
    }

    /**
     * Whether a text uses the former name as if nothing had changed: as whole words, not as the
     * beginning of the current name, and not after {@code formerly} with at most two words between.
     *
     * @param text any text
     * @return whether it does
     */
    public boolean isUsedIn(String text) {
        if (!text.contains(old)) {
            return false;
        }
        String name = "(?<![\\p{L}\\p{N}])" + Pattern.quote(old) + "(?![\\p{L}\\p{N}])";
        String explained = "\\bformerly (?:\\p{L}+ ){0,2}" + name;
        String rest = text.replaceAll(explained, "");
        return Pattern.compile(name)
                .matcher(now.map(current -> rest.replace(current, "")).orElse(rest))
                .find();
    }
}

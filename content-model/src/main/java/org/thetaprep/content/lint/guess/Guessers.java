package org.thetaprep.content.lint.guess;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.content.lint.text.Names;

/** The guessers that a bank is tried with. */
public final class Guessers {

    private Guessers() {}

    /**
     * All of them.
     *
     * @param names the finder of names in this bank
     * @return the guessers, in the order of reports, with distinct names
     */
    public static List<Guesser> all(Names names) {
        List<Guesser> all = new ArrayList<>(FeatureGuesser.all());
        all.add(new FrequencyGuesser(names));
        all.add(new WordModelGuesser());
        return List.copyOf(all);
    }
}

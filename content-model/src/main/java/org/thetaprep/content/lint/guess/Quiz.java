package org.thetaprep.content.lint.guess;

import java.util.List;
import org.thetaprep.content.contract.Require;

/**
 * A multiple-choice item as a guesser sees it, and which option is right.
 *
 * @param question stem and lead-in
 * @param options the options' texts, at least two
 * @param key index of the right option, from 0
 * @param topic what the item is about; items of one topic are kept together when a guesser learns
 */
public record Quiz(String question, List<String> options, int key, String topic) {

    /** Refuses fewer than two options and a key that is none of them. */
    public Quiz {
        options = Require.sized("options", options, 2, 100);
        Require.within("key", key, 0, options.size() - 1);
    }
}

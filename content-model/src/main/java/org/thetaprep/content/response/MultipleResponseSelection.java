package org.thetaprep.content.response;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.thetaprep.content.contract.Require;

/**
 * Some options selected; perhaps fewer than the item asks for, perhaps none yet.
 *
 * @param options the selected options' ids; iterates in their natural order
 */
public record MultipleResponseSelection(Set<String> options) implements Response {

    /** Refuses malformed ids. */
    public MultipleResponseSelection {
        options.forEach(option -> Require.id("option", option));
        options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
    }

    /**
     * A selection from a list.
     *
     * @param options the selected options' ids
     * @return the selection
     * @throws UnfitResponse if an option is given twice
     */
    public static MultipleResponseSelection of(Collection<String> options) {
        Set<String> set = new TreeSet<>();
        for (String option : options) {
            if (!set.add(option)) {
                throw new UnfitResponse("expected each option at most once, but '" + option + "' is given twice");
            }
        }
        return new MultipleResponseSelection(set);
    }

    @Override
    public boolean isEmpty() {
        return options.isEmpty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.selection(this);
    }
}

package org.thetaprep.runner.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a learner has highlighted in the texts of one item: a set of characters, kept as passages that neither
 * overlap nor touch, in the order of the texts. Equal sets are equal values, however they came about.
 *
 * @param passages the passages, sorted and apart
 */
public record Highlights(List<Passage> passages) {

    /** Nothing is highlighted. */
    public static final Highlights NONE = new Highlights(List.of());

    /** How many passages an item may have: more is not reading. */
    public static final int MOST = 100;

    private static final Comparator<Passage> ORDER =
            Comparator.comparing(Passage::part).thenComparingInt(Passage::from);

    public Highlights {
        passages = List.copyOf(passages);
        for (int i = 1; i < passages.size(); i++) {
            Passage before = passages.get(i - 1);
            Passage after = passages.get(i);
            if (ORDER.compare(before, after) >= 0 || before.touches(after)) {
                throw new IllegalArgumentException("passages must be sorted and apart, were " + before + ", " + after);
            }
        }
    }

    /** The highlights with a passage added: what overlaps or touches it becomes one with it. */
    public Highlights with(Passage added) {
        int from = added.from();
        int to = added.to();
        List<Passage> all = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.touches(added)) {
                from = Math.min(from, passage.from());
                to = Math.max(to, passage.to());
            } else {
                all.add(passage);
            }
        }
        all.add(new Passage(added.part(), from, to));
        all.sort(ORDER);
        return new Highlights(all);
    }

    /** The highlights without a passage: what overlaps it is cut. */
    public Highlights without(Passage removed) {
        List<Passage> all = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.part() != removed.part()) {
                all.add(passage);
                continue;
            }
            if (passage.from() < Math.min(passage.to(), removed.from())) {
                all.add(new Passage(passage.part(), passage.from(), Math.min(passage.to(), removed.from())));
            }
            if (Math.max(passage.from(), removed.to()) < passage.to()) {
                all.add(new Passage(passage.part(), Math.max(passage.from(), removed.to()), passage.to()));
            }
        }
        return new Highlights(all);
    }
}

package org.thetaprep.runner.cli;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.simulation.Examinees;
import org.thetaprep.scoring.table.ResponseTable;

/**
 * A replay: each person answers as a table says, and is given only items that the table has an answer to.
 *
 * @param table the answers
 * @param columns for each item of the bank its column in the table, or −1
 * @param seed of what the test itself leaves to chance
 */
record ReplayedAnswers(ResponseTable table, List<Integer> columns, long seed) implements Examinees {

    /** A replay on a bank with these items. */
    static ReplayedAnswers of(ResponseTable table, List<String> ids, long seed) {
        return new ReplayedAnswers(
                table, ids.stream().map(id -> table.items().indexOf(id)).toList(), seed);
    }

    @Override
    public int count() {
        return table.persons().size();
    }

    @Override
    public Examinee person(int index) {
        BitSet barred = new BitSet();
        for (int item = 0; item < columns.size(); item++) {
            int column = columns.get(item);
            barred.set(item, column < 0 || table.answer(index, column) == ResponsePattern.MISSING);
        }
        return new Examinee(
                table.persons().get(index),
                Optional.empty(),
                barred,
                item -> table.answer(index, columns.get(item)),
                new SplittableRandom(seed * APART + index));
    }
}

package org.thetaprep.runner.attempt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;

/** What a form is asked to be. */
public sealed interface FormWish {

    /** The id of the blueprint version that it follows. */
    String blueprint();

    /**
     * Calls the case of this kind.
     *
     * @param cases what to do for each kind
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each kind. */
    interface Cases<R> {
        R exam(Exam wish);

        R selection(Selection wish);

        R fixed(Fixed wish);
    }

    /** A whole form of the blueprint, as in the real exam. */
    record Exam(String blueprint) implements FormWish {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exam(this);
        }
    }

    /**
     * Items that someone picked.
     *
     * @param blueprint the version of the exam that they prepare for
     * @param items the items, 1 to {@value Selection#MOST}, none twice
     * @param inOrder whether they are given in this order; else each form has an order of its own
     */
    record Fixed(String blueprint, List<ItemId> items, boolean inOrder) implements FormWish {

        /** Items in an order of the form's own. */
        public Fixed(String blueprint, List<ItemId> items) {
            this(blueprint, items, false);
        }

        public Fixed {
            items = List.copyOf(items);
            if (items.isEmpty() || items.size() > Selection.MOST || Set.copyOf(items).size() < items.size()) {
                throw new IllegalArgumentException("items must be 1 to " + Selection.MOST + ", none twice");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fixed(this);
        }
    }

    /** What became of an item the last time that the learner had it. */
    enum Past {
        /** Whatever it was. */
        ANY,
        /** The learner never had it. */
        UNSEEN,
        /** It was not answered right. */
        MISSED,
        /** It was flagged. */
        FLAGGED
    }

    /**
     * Some items, chosen by what they are about and by what became of them before.
     *
     * @param blueprint the version whose domains' weights spread them, and whose item types are allowed
     * @param count how many, 1 to 200
     * @param domains of these domains; of all if empty
     * @param tasks of these tasks; of all if empty
     * @param types of these types as far as the blueprint allows them; of all that it allows if empty
     * @param past only those with this past
     * @param notSeenForDays only those that the learner has not had for so many days; 1 to 365
     */
    record Selection(
            String blueprint,
            int count,
            Set<Integer> domains,
            Set<TaskId> tasks,
            Set<ItemType> types,
            Past past,
            Optional<Integer> notSeenForDays)
            implements FormWish {

        /** The most items that one set may have. */
        public static final int MOST = 200;

        public Selection {
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException("count must be 1 to " + MOST + ", was " + count);
            }
            if (notSeenForDays.filter(days -> days < 1 || days > 365).isPresent()) {
                throw new IllegalArgumentException("notSeenForDays must be 1 to 365, was " + notSeenForDays.get());
            }
            domains = Set.copyOf(domains);
            tasks = Set.copyOf(tasks);
            types = Set.copyOf(types);
        }

        /** The same selection of another number of items. */
        public Selection of(int items) {
            return new Selection(blueprint, items, domains, tasks, types, past, notSeenForDays);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.selection(this);
        }
    }
}

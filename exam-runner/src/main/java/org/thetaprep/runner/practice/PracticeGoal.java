package org.thetaprep.runner.practice;

import java.util.Optional;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.knowledge.ItemMisconceptions;

/** What a practice session is for, and so which items it may give. */
public sealed interface PracticeGoal {

    /** Whether an item serves the goal. */
    boolean covers(ScorableItem item);

    /**
     * The domain that the goal lies in.
     *
     * @return its number, or nothing if it may lie in any
     */
    default Optional<Integer> domain() {
        return Optional.empty();
    }

    /** The goal as it stands in addresses, forms and the database; {@link #parse} reads it again. */
    String text();

    /**
     * Calls the case of this goal's kind.
     *
     * @param cases what to do for each kind
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each kind of goal. */
    interface Cases<R> {
        R whatHelpsMost(WhatHelpsMost goal);

        R inDomain(InDomain goal);

        R inTask(InTask goal);

        R againstMisconception(AgainstMisconception goal);

        R onRow(OnRow goal);
    }

    /**
     * Reads a goal.
     *
     * @param text what {@link #text} gave
     * @return the goal, or nothing if the text is none
     */
    static Optional<PracticeGoal> parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        return switch (kind) {
            case "most" -> value.isEmpty() ? Optional.of(new WhatHelpsMost()) : Optional.empty();
            case "domain" ->
                value.matches("[1-9][0-9]?") ? Optional.of(new InDomain(Integer.parseInt(value))) : Optional.empty();
            case "task" ->
                value.matches("[1-9][0-9]?\\.[1-9][0-9]?")
                        ? Optional.of(new InTask(TaskId.parse(value)))
                        : Optional.empty();
            case "misconception" -> value.isEmpty() ? Optional.empty() : Optional.of(new AgainstMisconception(value));
            case "row" -> value.isEmpty() ? Optional.empty() : Optional.of(new OnRow(value));
            default -> Optional.empty();
        };
    }

    /** Items of any domain, of each as many as its expected gain in the chance of passing deserves. */
    record WhatHelpsMost() implements PracticeGoal {
        @Override
        public boolean covers(ScorableItem item) {
            return true;
        }

        @Override
        public String text() {
            return "most";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.whatHelpsMost(this);
        }
    }

    /** Items of one domain. */
    record InDomain(int number) implements PracticeGoal {
        @Override
        public boolean covers(ScorableItem item) {
            return item.classification().task().domain() == number;
        }

        @Override
        public Optional<Integer> domain() {
            return Optional.of(number);
        }

        @Override
        public String text() {
            return "domain:" + number;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inDomain(this);
        }
    }

    /** Items of one task. */
    record InTask(TaskId task) implements PracticeGoal {
        @Override
        public boolean covers(ScorableItem item) {
            return item.classification().task().equals(task);
        }

        @Override
        public Optional<Integer> domain() {
            return Optional.of(task.domain());
        }

        @Override
        public String text() {
            return "task:" + task;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inTask(this);
        }
    }

    /** Items that offer one misconception, by its id. */
    record AgainstMisconception(String misconception) implements PracticeGoal {
        @Override
        public boolean covers(ScorableItem item) {
            return ItemMisconceptions.offered(item).contains(misconception);
        }

        @Override
        public String text() {
            return "misconception:" + misconception;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.againstMisconception(this);
        }
    }

    /** Items that rest on one row of the reference, by its id. */
    record OnRow(String row) implements PracticeGoal {
        @Override
        public boolean covers(ScorableItem item) {
            return item.classification().rows().contains(row);
        }

        @Override
        public String text() {
            return "row:" + row;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onRow(this);
        }
    }
}

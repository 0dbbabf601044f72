package org.thetaprep.content.candidate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a learner gives, named by places in one presentation: what a browser sends and a page shows
 * as chosen. {@link Presentation} translates it to and from a response by author's ids.
 */
public sealed interface PlacedResponse {

    /**
     * Calls the case of this response's type.
     *
     * @param cases one function for each type
     * @param <R> what they return
     * @return what the called function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * One option chosen.
     *
     * @param place the option's place
     */
    record Choice(int place) implements PlacedResponse {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /**
     * Some options selected.
     *
     * @param places the options' places; iterates upwards
     */
    record Selection(Set<Integer> places) implements PlacedResponse {

        /** Copies the set, sorted. */
        public Selection {
            places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.selection(this);
        }
    }

    /**
     * Some steps in order.
     *
     * @param places the steps' places in the presentation, first step first
     */
    record Ordering(List<Integer> places) implements PlacedResponse {

        /** Copies the list. */
        public Ordering {
            places = List.copyOf(places);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ordering(this);
        }
    }

    /**
     * Choices assigned to prompts.
     *
     * @param choiceByPrompt place of the choice by place of the prompt; iterates by prompt
     */
    record Matching(Map<Integer, Integer> choiceByPrompt) implements PlacedResponse {

        /** Copies the map, sorted. */
        public Matching {
            choiceByPrompt = Collections.unmodifiableSortedMap(new TreeMap<>(choiceByPrompt));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.matching(this);
        }
    }

    /**
     * One function for each type of response.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        /** For a multiple-choice item. */
        R choice(Choice response);

        /** For a multiple-response item. */
        R selection(Selection response);

        /** For an ordering item. */
        R ordering(Ordering response);

        /** For a matching item. */
        R matching(Matching response);
    }
}

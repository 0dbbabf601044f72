package org.thetaprep.content.candidate;

import java.util.List;
import java.util.Optional;

/**
 * An ordering item as the learner sees it.
 *
 * @param caseView the case study it belongs to, if any
 * @param stem the scenario
 * @param leadIn the question
 * @param select how many steps are to be put in order, as the question says
 * @param choices the steps, place 1 first
 */
public record CandidateOrdering(
        Optional<CaseView> caseView, String stem, String leadIn, int select, List<ChoiceView> choices)
        implements CandidateItem {

    /** Copies the list. */
    public CandidateOrdering {
        choices = List.copyOf(choices);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.ordering(this);
    }
}

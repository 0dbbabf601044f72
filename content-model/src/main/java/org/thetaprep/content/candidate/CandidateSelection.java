package org.thetaprep.content.candidate;

import java.util.List;
import java.util.Optional;

/**
 * A multiple-response item as the learner sees it.
 *
 * @param caseView the case study it belongs to, if any
 * @param stem the scenario
 * @param leadIn the question
 * @param select how many options are to be selected, as the question says
 * @param choices the options, place 1 first
 */
public record CandidateSelection(
        Optional<CaseView> caseView, String stem, String leadIn, int select, List<ChoiceView> choices)
        implements CandidateItem {

    /** Copies the list. */
    public CandidateSelection {
        choices = List.copyOf(choices);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.selection(this);
    }
}

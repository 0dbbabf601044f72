package org.thetaprep.content.candidate;

import java.util.List;
import java.util.Optional;

/**
 * A multiple-choice item as the learner sees it: one option is to be chosen.
 *
 * @param caseView the case study it belongs to, if any
 * @param stem the scenario
 * @param leadIn the question
 * @param choices the options, place 1 first
 */
public record CandidateChoice(Optional<CaseView> caseView, String stem, String leadIn, List<ChoiceView> choices)
        implements CandidateItem {

    /** Copies the list. */
    public CandidateChoice {
        choices = List.copyOf(choices);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.choice(this);
    }
}

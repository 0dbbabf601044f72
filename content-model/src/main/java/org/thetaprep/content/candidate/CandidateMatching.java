package org.thetaprep.content.candidate;

import java.util.List;
import java.util.Optional;

/**
 * A matching item as the learner sees it.
 *
 * @param caseView the case study it belongs to, if any
 * @param stem the scenario
 * @param leadIn the question
 * @param reuse whether a choice may be assigned to several prompts, as the question says
 * @param prompts what choices are to be assigned to, place 1 first
 * @param choices what may be assigned, place 1 first
 */
public record CandidateMatching(
        Optional<CaseView> caseView,
        String stem,
        String leadIn,
        boolean reuse,
        List<PromptView> prompts,
        List<ChoiceView> choices)
        implements CandidateItem {

    /** Copies the lists. */
    public CandidateMatching {
        prompts = List.copyOf(prompts);
        choices = List.copyOf(choices);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.matching(this);
    }
}

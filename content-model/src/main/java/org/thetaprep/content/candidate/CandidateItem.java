package org.thetaprep.content.candidate;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.ScorableItem;

/** An item as a learner sees it before responding, in one presentation. */
public sealed interface CandidateItem
        permits CandidateChoice, CandidateSelection, CandidateOrdering, CandidateMatching {

    /** The case study it belongs to, if any. */
    Optional<CaseView> caseView();

    /** The scenario: paragraphs separated by a blank line, code in backticks. */
    String stem();

    /** The question. */
    String leadIn();

    /** What may be chosen, place 1 first. */
    List<ChoiceView> choices();

    /**
     * Calls the case of this item's type.
     *
     * @param cases one function for each type
     * @param <R> what they return
     * @return what the called function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * The view of an item that stands alone.
     *
     * @param item the item
     * @param presentation the order in which what may be chosen is shown
     * @return the view
     * @throws IllegalArgumentException if the presentation is not one of this item
     */
    static CandidateItem of(ScorableItem item, Presentation presentation) {
        return of(item, Optional.empty(), presentation);
    }

    /**
     * The view of an item.
     *
     * @param item the item
     * @param caseStudy the case study it belongs to, if any
     * @param presentation the order in which what may be chosen is shown
     * @return the view
     * @throws IllegalArgumentException if the presentation is not one of this item, or the item is not
     *     one of the case study
     */
    static CandidateItem of(ScorableItem item, Optional<CaseStudy> caseStudy, Presentation presentation) {
        presentation.requireOf(item);
        caseStudy.ifPresent(study -> {
            if (!study.items().contains(item)) {
                throw new IllegalArgumentException("item " + item.id() + " must belong to case study " + study.id());
            }
        });
        Optional<CaseView> view = caseStudy.map(study -> new CaseView(study.title(), study.scenario()));
        return item.match(new Viewing(view, presentation));
    }

    /**
     * One function for each type of candidate item.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        /** For a multiple-choice item. */
        R choice(CandidateChoice item);

        /** For a multiple-response item. */
        R selection(CandidateSelection item);

        /** For an ordering item. */
        R ordering(CandidateOrdering item);

        /** For a matching item. */
        R matching(CandidateMatching item);
    }
}

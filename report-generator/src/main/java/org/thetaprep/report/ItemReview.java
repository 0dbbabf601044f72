package org.thetaprep.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One item of the form with what the learner did.
 *
 * @param number place in the form, from 1
 * @param itemId identifier of the item in its bank
 * @param scored false for a pretest item, which counts for nothing
 * @param domain number of its domain
 * @param task identifier of its task
 * @param kind what kind of item it is
 * @param caseStudy the scenario it belongs to, if any
 * @param stem the situation; may be empty where a case study carries it all
 * @param leadIn the question
 * @param response what was offered, chosen and right
 * @param mark the credit
 * @param flagged whether the learner flagged it
 * @param secondsSpent seconds the item was on the screen
 * @param currencyNote what has changed since the blueprint, where that matters for this item
 * @param references the rows it rests on
 */
public record ItemReview(
        int number,
        String itemId,
        boolean scored,
        int domain,
        String task,
        ItemKind kind,
        Optional<CaseStudy> caseStudy,
        String stem,
        String leadIn,
        ResponseReview response,
        Mark mark,
        boolean flagged,
        int secondsSpent,
        Optional<String> currencyNote,
        List<ReferenceRow> references) {

    public ItemReview {
        Require.within("item number", number, 1, 9999);
        Require.text("itemId", itemId);
        Require.within("domain", domain, 1, 999);
        Require.text("task", task);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(caseStudy, "caseStudy");
        Objects.requireNonNull(stem, "stem");
        Require.text("leadIn", leadIn);
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(mark, "mark");
        Require.count("secondsSpent", secondsSpent);
        Objects.requireNonNull(currencyNote, "currencyNote").ifPresent(text -> Require.text("currencyNote", text));
        references = Require.list("references", references);
    }
}

package org.thetaprep.runner.reference.web;

import java.util.List;
import java.util.Map;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.runner.reference.ReferenceEntry;
import org.thetaprep.runner.reference.RowRecord;
import org.thetaprep.runner.reference.SearchAnswer;

/**
 * What a search found, as the page shows it.
 *
 * @param query what was asked
 * @param renamed what became of former names in the query, as sentences
 * @param rows the rows found
 */
public record FoundView(String query, List<String> renamed, List<FoundRow> rows) {

    /**
     * A row found.
     *
     * @param row the row
     * @param need the situation, with what was looked for marked
     * @param choice what to choose, likewise
     */
    public record FoundRow(RowView row, List<SearchAnswer.Piece> need, List<SearchAnswer.Piece> choice) {}

    static FoundView of(SearchAnswer answer, Map<String, RowRecord> records) {
        return new FoundView(
                answer.query(),
                answer.renamed().stream().map(FoundView::sentence).toList(),
                answer.found().stream()
                        .map(entry -> row(answer, entry, records))
                        .toList());
    }

    private static String sentence(SearchAnswer.FormerName name) {
        return name.now()
                .map(now -> name.old() + " is now called " + now + ".")
                .orElse(name.old() + " has been withdrawn.");
    }

    private static FoundRow row(SearchAnswer answer, ReferenceEntry entry, Map<String, RowRecord> records) {
        Decision decision = entry.row().decision();
        return new FoundRow(
                RowView.of(entry, records),
                answer.pieces(decision.need().replace("`", "")),
                answer.pieces(decision.choice().replace("`", "")));
    }
}

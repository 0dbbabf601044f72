package org.thetaprep.runner.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.report.ItemReport.Correlation;
import org.thetaprep.report.ItemReport.Times;

/**
 * Which items are shown, in which order.
 *
 * @param show which of them by what is known
 * @param domain only those of a domain, if one is named
 * @param words only those whose id or text has all of these words; empty for all
 * @param sort by what they are sorted
 * @param descending whether the largest is first
 */
public record ItemList(Show show, Optional<Integer> domain, String words, Sort sort, boolean descending) {

    /** Which items by what is known of them. */
    public enum Show {
        /** All. */
        ALL,
        /** Those with answers enough for a statement. */
        TOLD,
        /** Those that need a look. */
        LOOK
    }

    /** What items can be sorted by; those of which it is not known come last. */
    public enum Sort {
        ITEM,
        TASK,
        ANSWERS,
        RIGHT,
        DISCRIMINATION,
        OMITTED,
        TIME,
        EXPOSURE,
        CONCERNS
    }

    /** The items of an analysis that are shown, in their order. */
    public List<AnalysedItem> of(BankAnalysis analysis) {
        return analysis.items().stream()
                .filter(item -> shows(analysis, item))
                .filter(item ->
                        domain.map(number -> number == item.item().classification().task().domain()).orElse(true))
                .filter(this::hasWords)
                .sorted(order(analysis))
                .toList();
    }

    private boolean shows(BankAnalysis analysis, AnalysedItem item) {
        return switch (show) {
            case ALL -> true;
            case TOLD -> analysis.isTold(item);
            case LOOK -> !item.figures().concerns().isEmpty();
        };
    }

    private boolean hasWords(AnalysedItem item) {
        String text = (item.item().id().value() + " " + item.item().stem() + " " + item.item().leadIn())
                .toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(text::contains);
    }

    private Comparator<AnalysedItem> order(BankAnalysis analysis) {
        Comparator<AnalysedItem> known =
                Comparator.comparing((AnalysedItem item) -> value(analysis, item).isEmpty());
        Comparator<AnalysedItem> byValue = switch (sort) {
            case ITEM -> Comparator.comparing(item -> item.item().id().value());
            case TASK -> Comparator.comparing(
                    item -> item.item().classification().task().toString());
            default -> Comparator.comparing(item -> value(analysis, item).orElse(0.0));
        };
        return known.thenComparing(descending ? byValue.reversed() : byValue)
                .thenComparing(item -> item.item().id().value());
    }

    /** The number that an item is sorted by; nothing where it is not told. */
    private Optional<Double> value(BankAnalysis analysis, AnalysedItem item) {
        if (sort == Sort.ITEM || sort == Sort.TASK) {
            return Optional.of(0.0);
        }
        if (sort == Sort.ANSWERS) {
            return Optional.of((double) item.answers());
        }
        if (!analysis.isTold(item)) {
            return Optional.empty();
        }
        return switch (sort) {
            case RIGHT -> Optional.of(item.figures().right().rate());
            case OMITTED -> Optional.of(item.figures().omitted().rate());
            case EXPOSURE -> Optional.of(item.figures().exposure().rate());
            case DISCRIMINATION -> item.figures().discrimination().map(Correlation::value);
            case TIME -> item.figures().time().map(Times::median).map(Integer::doubleValue);
            default -> Optional.of((double) item.figures().concerns().size());
        };
    }
}

package org.thetaprep.runner.dispute;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.Response;

/** Rulings in words. */
public final class RulingWords {

    private RulingWords() {}

    /** What was decided, in a sentence. */
    public static String decision(Ruling.Kind kind) {
        return switch (kind) {
            case KEEP -> "The key stands.";
            case CORRECT -> "The key was corrected.";
            case ACCEPT -> "More than one answer is right.";
            case DROP -> "The item no longer counts.";
        };
    }

    /**
     * What was decided and what is right now, in a sentence or two.
     *
     * @param ruling the ruling
     * @param item its item
     */
    public static String decision(Ruling ruling, ScorableItem item) {
        return ruling.accepted().isEmpty()
                ? decision(ruling.kind())
                : decision(ruling.kind()) + " Right is: " + accepted(ruling.accepted(), item) + ".";
    }

    /** Responses that earn full credit, by the words of their options. */
    public static String accepted(List<Response> responses, ScorableItem item) {
        return responses.stream().map(response -> words(response, item)).collect(Collectors.joining("; or "));
    }

    private static String words(Response response, ScorableItem item) {
        if (response instanceof ChoiceResponse choice) {
            return texts(Set.of(choice.option()), item);
        }
        return response instanceof MultipleResponseSelection selection
                ? texts(Set.copyOf(selection.options()), item)
                : "the key of the pack";
    }

    private static String texts(Set<String> ids, ScorableItem item) {
        return RulingOptions.of(item).stream()
                .filter(option -> ids.contains(option.id()))
                .map(option -> "“" + option.text().replace("`", "") + "”")
                .collect(Collectors.joining(" and "));
    }
}

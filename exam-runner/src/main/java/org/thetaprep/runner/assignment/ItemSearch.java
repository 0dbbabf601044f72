package org.thetaprep.runner.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.Prompt;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;
import org.thetaprep.content.pack.ContentPack;

/**
 * What an instructor looks for in the bank.
 *
 * @param words words that all must stand in the item, in its name, its task or a row that it rests on; none for any item
 * @param domain the domain's number, if it matters
 * @param difficulty the intended difficulty, if it matters
 */
public record ItemSearch(String words, Optional<Integer> domain, Optional<Difficulty> difficulty) {

    /**
     * The items of a version that match, in the bank's order.
     *
     * @param pack the bank
     * @param blueprint the version of the exam
     */
    public List<ScorableItem> in(ContentPack pack, Blueprint blueprint) {
        List<String> wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return pack.version(blueprint).items().stream()
                .filter(item -> domain.filter(
                                number -> item.classification().task().domain() != number)
                        .isEmpty())
                .filter(item -> difficulty
                        .filter(level -> item.classification().difficulty() != level)
                        .isEmpty())
                .filter(item -> {
                    String text = wanted.isEmpty() ? "" : text(pack, item);
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
    }

    private static String text(ContentPack pack, ScorableItem item) {
        Stream<String> rows = item.classification().rows().stream()
                .flatMap(id -> pack.row(id).stream())
                .map(row -> row.decision().need() + " " + row.decision().choice());
        return Stream.of(
                        Stream.of(
                                item.id().value(),
                                item.classification().task().toString(),
                                item.stem(),
                                item.leadIn()),
                        choices(item),
                        rows)
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /** The texts of what may be chosen. */
    private static Stream<String> choices(ScorableItem item) {
        return item.match(new ScorableItem.Cases<>() {
            @Override
            public Stream<String> multipleChoice(MultipleChoice choice) {
                return choice.options().stream().map(Option::text);
            }

            @Override
            public Stream<String> multipleResponse(MultipleResponse response) {
                return response.options().stream().map(Option::text);
            }

            @Override
            public Stream<String> ordering(Ordering ordering) {
                return ordering.steps().stream().map(Step::text);
            }

            @Override
            public Stream<String> matching(Matching matching) {
                return Stream.concat(
                        matching.prompts().stream().map(Prompt::text),
                        matching.responses().stream().map(MatchResponse::text));
            }
        });
    }
}

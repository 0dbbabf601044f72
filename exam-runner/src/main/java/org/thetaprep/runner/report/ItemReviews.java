package org.thetaprep.runner.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;
import org.thetaprep.report.CaseStudy;
import org.thetaprep.report.ItemKind;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Mark;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.ReferenceRow;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.report.ResponseReview.OptionReview;
import org.thetaprep.report.ResponseReview.PairReview;
import org.thetaprep.report.ResponseReview.StepReview;

/**
 * Lays items open whose answer stands: the learner's answer, the key, the rationale of each option.
 *
 * @param pack the pack that the items were given from
 */
public record ItemReviews(ContentPack pack) {

    List<ItemReview> of(MarkedAttempt marked) {
        return marked.items().stream().map(this::review).toList();
    }

    /** Lays one item open. */
    public ItemReview review(MarkedItem marked) {
        ScorableItem item = marked.item();
        return new ItemReview(
                marked.place(),
                item.id().value(),
                marked.scored(),
                marked.domain(),
                marked.task().toString(),
                item.match(new Kind()),
                marked.caseStudy().map(study -> new CaseStudy(study.title(), study.scenario())),
                item.stem(),
                item.leadIn(),
                item.match(new Reviewing(marked)),
                marked.right() ? Mark.RIGHT : marked.response().isPresent() ? Mark.WRONG : Mark.OMITTED,
                marked.flagged(),
                (int) (marked.spentMillis() / 1000),
                item.classification().currency(),
                item.classification().rows().stream()
                        .flatMap(id -> pack.row(id).stream())
                        .map(ItemReviews::row)
                        .toList());
    }

    private static ReferenceRow row(org.thetaprep.content.reference.ReferenceRow row) {
        Decision decision = row.decision();
        return new ReferenceRow(row.id(), decision.need(), decision.choice(), decision.why(), decision.trap());
    }

    private Optional<Misconception> misconception(Optional<String> id) {
        return id.flatMap(pack::misconception).map(known -> new Misconception(known.name(), known.help()));
    }

    private static final class Kind implements ScorableItem.Cases<ItemKind> {

        @Override
        public ItemKind multipleChoice(MultipleChoice item) {
            return ItemKind.MULTIPLE_CHOICE;
        }

        @Override
        public ItemKind multipleResponse(MultipleResponse item) {
            return ItemKind.MULTIPLE_RESPONSE;
        }

        @Override
        public ItemKind ordering(Ordering item) {
            return ItemKind.ORDERING;
        }

        @Override
        public ItemKind matching(Matching item) {
            return ItemKind.MATCHING;
        }
    }

    private final class Reviewing implements ScorableItem.Cases<ResponseReview> {

        private final MarkedItem marked;

        private Reviewing(MarkedItem marked) {
            this.marked = marked;
        }

        private <T> List<T> asShown(List<T> all, Function<T, String> id) {
            List<String> order = marked.presentation().order();
            List<T> sorted = new ArrayList<>(all);
            sorted.sort(Comparator.comparingInt(one -> order.indexOf(id.apply(one))));
            return sorted;
        }

        private ResponseReview.Choice options(List<Option> options, List<String> chosen) {
            List<OptionReview> reviews = new ArrayList<>();
            for (Option option : asShown(options, Option::id)) {
                reviews.add(new OptionReview(
                        String.valueOf((char) ('A' + reviews.size())),
                        option.text(),
                        chosen.contains(option.id()),
                        isRight(option),
                        option.rationale(),
                        misconception(option.misconception())));
            }
            return new ResponseReview.Choice(reviews);
        }

        /** Whether an option is the key, or part of what a ruling accepts instead. */
        private boolean isRight(Option option) {
            return marked.accepted().isEmpty()
                    ? option.isKey()
                    : marked.accepted().stream().anyMatch(response -> holds(response, option.id()));
        }

        private static boolean holds(Response response, String option) {
            return response instanceof ChoiceResponse choice && choice.option().equals(option)
                    || response instanceof MultipleResponseSelection selection
                            && selection.options().contains(option);
        }

        @Override
        public ResponseReview multipleChoice(MultipleChoice item) {
            List<String> chosen = marked.response()
                    .map(ChoiceResponse.class::cast)
                    .map(response -> List.of(response.option()))
                    .orElse(List.of());
            return options(item.options(), chosen);
        }

        @Override
        public ResponseReview multipleResponse(MultipleResponse item) {
            List<String> chosen = marked.response()
                    .map(MultipleResponseSelection.class::cast)
                    .map(response -> List.copyOf(response.options()))
                    .orElse(List.of());
            return options(item.options(), chosen);
        }

        @Override
        public ResponseReview ordering(Ordering item) {
            List<String> chosen = marked.response()
                    .map(OrderingResponse.class::cast)
                    .map(OrderingResponse::steps)
                    .orElse(List.of());
            return new ResponseReview.Ordering(asShown(item.steps(), Step::id).stream()
                    .map(step -> new StepReview(
                            step.text(),
                            place(chosen.indexOf(step.id()) + 1),
                            step.position().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                            step.rationale(),
                            misconception(step.misconception())))
                    .toList());
        }

        private static OptionalInt place(int place) {
            return place == 0 ? OptionalInt.empty() : OptionalInt.of(place);
        }

        @Override
        public ResponseReview matching(Matching item) {
            Map<String, MatchResponse> responses =
                    item.responses().stream().collect(Collectors.toMap(MatchResponse::id, Function.identity()));
            Map<String, String> chosen = marked.response()
                    .map(MatchingResponse.class::cast)
                    .map(MatchingResponse::responseByPrompt)
                    .orElse(Map.of());
            List<PairReview> pairs = item.prompts().stream()
                    .map(prompt -> {
                        Optional<MatchResponse> given = Optional.ofNullable(responses.get(chosen.get(prompt.id())));
                        return new PairReview(
                                prompt.text(),
                                given.map(MatchResponse::text),
                                responses.get(prompt.response()).text(),
                                prompt.rationale(),
                                misconception(given.flatMap(MatchResponse::misconception)));
                    })
                    .toList();
            return new ResponseReview.Matching(
                    pairs,
                    asShown(item.responses(), MatchResponse::id).stream()
                            .map(MatchResponse::text)
                            .toList());
        }
    }
}

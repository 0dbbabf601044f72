package org.thetaprep.runner.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.report.ItemReview;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.PlaceState;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * A closed attempt, item by item.
 *
 * @param header whose it is and when it was
 * @param examCode the exam's code
 * @param closedAt when it was closed
 * @param items its items in the form's order
 */
public record AttemptReview(AttemptHeader header, String examCode, Instant closedAt, List<ReviewedItem> items) {

    public AttemptReview {
        items = List.copyOf(items);
    }

    static AttemptReview of(MarkedAttempt marked, Measurement measurement) {
        AttemptState state = marked.attempt().state();
        Blueprint blueprint = marked.blueprint();
        ReadinessModel model = measurement.model(marked);
        ProfilePosterior posterior = measurement.posterior(marked);
        Duration share = Duration.ofMinutes(blueprint.minutes()).dividedBy(blueprint.items());
        List<ItemReview> reviews = new ItemReviews(marked.pack()).of(marked);
        List<ReviewedItem> items = marked.asked().stream()
                .map(item -> {
                    PlaceState known = state.at(item.place());
                    return new ReviewedItem(
                            reviews.get(item.place() - 1),
                            known.note(),
                            known.highlights(),
                            model.correct(
                                    marked.parameters().prior(item.item()),
                                    posterior.domain(ReadinessModels.domain(marked.pack(), item.task()))),
                            Duration.ofMillis(known.spentMillis()),
                            share);
                })
                .toList();
        return new AttemptReview(
                marked.attempt().header(),
                marked.pack().exam().code(),
                state.closedAt().orElseThrow(),
                items);
    }

    /** The items that pass a filter. */
    public List<ReviewedItem> items(ReviewFilter filter) {
        return items.stream().filter(filter::takes).toList();
    }

    /** The item at a place, if the form has that place. */
    public Optional<ReviewedItem> item(int place) {
        return place >= 1 && place <= items.size() ? Optional.of(items.get(place - 1)) : Optional.empty();
    }
}

package org.thetaprep.runner.report.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.dispute.DisputeService;
import org.thetaprep.runner.dispute.RulingWords;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.report.AttemptReview;
import org.thetaprep.runner.report.ReportService;
import org.thetaprep.runner.report.ReviewFilter;

/** The items of a closed attempt, to be looked at again through filters; works without a script. */
public final class ReviewRoutes implements Feature {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int OPEN_AT_ONCE = 8;

    private final ReportService reports;
    private final DisputeService disputes;
    private final Pages pages;
    private final ZoneId zone;

    /**
     * A filter with what it finds.
     *
     * @param id its name in the address
     * @param label its name on the page
     * @param count how many items pass
     * @param chosen whether it is the one in use
     */
    public record FilterView(String id, String label, int count, boolean chosen) {}

    /**
     * @param reports opens closed attempts
     * @param disputes what was ruled on their items
     * @param pages the templates
     * @param zone the time zone in which days are told
     */
    public ReviewRoutes(ReportService reports, DisputeService disputes, Pages pages, ZoneId zone) {
        this.reports = reports;
        this.disputes = disputes;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/attempts/{attempt}/review", this::review, Access.LEARNER);
    }

    private void review(Context ctx) {
        AttemptId id = AttemptId.parse(ctx.pathParam("attempt")).orElseThrow(NotFound::new);
        AttemptReview review = reports.review(Sessions.learner(ctx), id).orElseThrow(NotFound::new);
        ReviewFilter filter = ReviewFilter.of(
                        ctx.queryParamAsClass("show", String.class).getOrDefault(ReviewFilter.ALL.id()))
                .orElseThrow(NotFound::new);
        pages.show(ctx, "attempt-review", model(review, filter, rulings(ctx, id), zone));
    }

    /** What was ruled on an item, by its place. */
    private Map<Integer, String> rulings(Context ctx, AttemptId id) {
        Map<Integer, String> words = new HashMap<>();
        disputes.rulings(Sessions.learner(ctx).id(), id)
                .forEach((place, ruling) -> words.put(
                        place,
                        DAY.format(ruling.ruling().at().atZone(zone)) + ": "
                                + RulingWords.decision(ruling.ruling(), ruling.item()) + " "
                                + ruling.ruling().reason()));
        return words;
    }

    /** What the template shows. */
    static Map<String, Object> model(
            AttemptReview review, ReviewFilter filter, Map<Integer, String> rulings, ZoneId zone) {
        List<ReviewView> items = review.items(filter).stream()
                .map(item -> ReviewView.of(review, item))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "history");
        model.put("number", review.header().number());
        model.put("when", DAY.format(review.closedAt().atZone(zone)));
        model.put("examCode", review.examCode());
        model.put("path", "/attempts/" + review.header().id());
        model.put("filter", filter.id());
        model.put("finding", finding(review));
        model.put(
                "filters",
                Arrays.stream(ReviewFilter.values())
                        .map(each -> new FilterView(
                                each.id(), label(each), review.items(each).size(), each == filter))
                        .toList());
        model.put("items", items);
        model.put("rulings", rulings);
        model.put("opened", filter != ReviewFilter.ALL && items.size() <= OPEN_AT_ONCE);
        return model;
    }

    private static String finding(AttemptReview review) {
        int wrong = review.items(ReviewFilter.WRONG).size();
        int lucky = review.items(ReviewFilter.LUCKY).size();
        String first = wrong == 0
                ? "Every item is right."
                : wrong == 1
                        ? "One item is not right."
                        : wrong + " of " + review.items().size() + " items are not right.";
        return lucky == 0 ? first : first + " " + (lucky == 1 ? "One is" : lucky + " are") + " right against the odds.";
    }

    private static String label(ReviewFilter filter) {
        return switch (filter) {
            case ALL -> "All";
            case WRONG -> "Not right";
            case FLAGGED -> "Flagged";
            case SLOW -> "Slow";
            case LUCKY -> "Lucky";
            case NOTED -> "With a note";
        };
    }
}

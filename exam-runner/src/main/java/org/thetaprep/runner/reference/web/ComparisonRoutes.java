package org.thetaprep.runner.reference.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.reference.Comparison;
import org.thetaprep.runner.reference.ReferenceLibrary;
import org.thetaprep.runner.reference.ReferenceService;
import org.thetaprep.runner.reference.RowRecord;

/** Setting rows of the quick reference side by side. */
public final class ComparisonRoutes implements Feature {

    private final ReferenceService reference;
    private final ReferenceLibrary library;
    private final Pages pages;

    /**
     * @param reference the reference
     * @param pages the templates
     */
    public ComparisonRoutes(ReferenceService reference, Pages pages) {
        this.reference = reference;
        this.library = reference.library();
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/reference/compare", this::compare, Access.LEARNER);
        routes.get("/reference/comparisons", this::comparisons, Access.LEARNER);
    }

    private void compare(Context ctx) {
        List<String> ids = ctx.queryParams("row").stream().distinct().toList();
        Map<String, RowRecord> records = reference.records(Sessions.learner(ctx).id());
        List<RowView> rows = ids.stream()
                .limit(Comparison.MOST)
                .map(id -> RowView.of(library.row(id).orElseThrow(NotFound::new), records))
                .toList();
        Map<String, Object> model = ReferenceRoutes.model(library);
        model.put("rows", rows);
        model.put("tooMany", ids.size() > Comparison.MOST);
        model.put("most", Comparison.MOST);
        model.put(
                "comparisons",
                library.comparisons().stream().limit(6).map(ComparisonLink::of).toList());
        pages.show(ctx, "reference-compare", model);
    }

    private void comparisons(Context ctx) {
        Map<String, Object> model = ReferenceRoutes.model(library);
        model.put(
                "comparisons",
                library.comparisons().stream().map(ComparisonLink::of).toList());
        pages.show(ctx, "reference-comparisons", model);
    }
}

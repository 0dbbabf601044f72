package org.thetaprep.runner.knowledge.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.Knowledge.Counted;
import org.thetaprep.runner.knowledge.Knowledge.CountedAnswer;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.Occasion;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.ListPage;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.readiness.FormOutlook;
import org.thetaprep.scoring.readiness.Readiness;

/**
 * The page that explains a learner's score: every occasion, every answer, and how much it counts. Occasions come page by
 * page.
 */
public final class KnowledgeRoutes implements Feature {

    private static final int A_PAGE = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final KnowledgeService knowledge;
    private final ItemBank bank;
    private final Pages pages;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param knowledge what is known of learners
     * @param bank the packs
     * @param pages the templates
     * @param clock the server's time
     * @param zone the time zone in which days are told
     */
    public KnowledgeRoutes(
            KnowledgeService knowledge, ItemBank bank, Pages pages, InstantSource clock, ZoneId zone) {
        this.knowledge = knowledge;
        this.bank = bank;
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/knowledge", this::explain, Access.LEARNER);
    }

    private void explain(Context ctx) {
        LearnerId learner = Sessions.learner(ctx).id();
        Blueprint blueprint = bank.exam().blueprints().get(0);
        Knowledge known = knowledge.of(learner, blueprint, clock.instant());
        FormOutlook outlook = known.outlook();
        Readiness readiness = known.model().assess(outlook);
        ProfilePosterior posterior = outlook.posterior();
        List<Domain> domains = bank.exam().domains();
        List<Map<String, Object>> estimates = new ArrayList<>();
        for (int d = 0; d < domains.size(); d++) {
            Domain domain = domains.get(d);
            estimates.add(Map.of(
                    "number", domain.number(),
                    "title", domain.title(),
                    "estimate", EstimateView.of(readiness.domains().get(d))));
        }
        List<Counted> newestFirst = new ArrayList<>(known.counted());
        Collections.reverse(newestFirst);
        ListPage<Counted> page = ListPage.of(newestFirst, Parameters.pageNumber(ctx), A_PAGE);
        Map<Kind, Double> chances = new HashMap<>();
        Map<String, Object> model = new HashMap<>();
        model.put("later", page.later());
        model.put("earlier", page.earlier());
        model.put("nav", "home");
        model.put("exam", bank.exam());
        model.put("cut", bank.exam().scoreScale().cut());
        model.put("overall", EstimateView.overall(readiness, known.model()));
        model.put("domains", estimates);
        model.put("answers", known.answers());
        model.put("inExam", knowledge.isInExam(learner));
        model.put("rules", KnowledgeRules.USUAL);
        model.put("pointsPerLogit", bank.exam().scoreScale().pointsPerLogit());
        model.put(
                "occasions",
                page.rows().stream()
                        .map(counted -> occasion(counted, posterior, chances))
                        .toList());
        pages.show(ctx, "knowledge", model);
    }

    /** All that the chance of a right answer depends on, for one learner. */
    private record Kind(ItemPrior prior, int domain) {}

    private Map<String, Object> occasion(Counted counted, ProfilePosterior posterior, Map<Kind, Double> chances) {
        Occasion occasion = counted.occasion();
        return Map.of(
                "name", occasion.name(),
                "path", occasion.path(),
                "when", DAY.format(occasion.at().atZone(zone)),
                "practice", occasion.conditions() == Occasion.Conditions.PRACTICE,
                "right",
                        occasion.answers().stream()
                                .filter(answer -> answer.right())
                                .count(),
                "count", occasion.answers().size(),
                "again",
                        counted.answers().stream()
                                .filter(CountedAnswer::metBefore)
                                .count(),
                "change",
                        Math.round(counted.changeSd() * bank.exam().scoreScale().pointsPerLogit()),
                "answers",
                        counted.answers().stream()
                                .map(answer -> answer(answer, posterior, chances))
                                .toList());
    }

    private Map<String, Object> answer(
            CountedAnswer counted, ProfilePosterior posterior, Map<Kind, Double> chances) {
        double chance = chances.computeIfAbsent(
                new Kind(counted.response().prior(), counted.response().domain()),
                kind -> ExpectedResponse.of(kind.prior()).correct(posterior.domain(kind.domain()).mean()));
        return Map.of(
                "right", counted.response().correct(),
                "task", counted.answer().item().classification().task().toString(),
                "leadIn", Prose.runs(counted.answer().item().leadIn()),
                "difficulty",
                        counted.answer()
                                .item()
                                .classification()
                                .difficulty()
                                .name()
                                .toLowerCase(Locale.ROOT),
                "again", counted.metBefore(),
                "chance", Math.round(10 * chance),
                "weight", String.format(Locale.ENGLISH, "%.1f", counted.response().weight()));
    }
}

package org.thetaprep.runner.practice.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.response.UnfitResponse;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.Belief;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.web.EstimateView;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.practice.PracticeClosed;
import org.thetaprep.runner.practice.PracticeCourse;
import org.thetaprep.runner.practice.PracticeGoal;
import org.thetaprep.runner.practice.PracticeId;
import org.thetaprep.runner.practice.PracticeService;
import org.thetaprep.runner.practice.PracticeSession;
import org.thetaprep.runner.practice.PracticeState;
import org.thetaprep.scoring.readiness.Readiness;

/** Answering item after item, and what came of it. Every page works without script. */
public final class PracticeSessionRoutes implements Feature {

    private final PracticeService practice;
    private final KnowledgeService knowledge;
    private final ItemBank bank;
    private final Pages pages;

    /**
     * @param practice the sessions
     * @param knowledge what is known of learners
     * @param bank the packs
     * @param pages the templates
     */
    public PracticeSessionRoutes(
            PracticeService practice, KnowledgeService knowledge, ItemBank bank, Pages pages) {
        this.practice = practice;
        this.knowledge = knowledge;
        this.bank = bank;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/practice/{session}", this::session, Access.LEARNER);
        routes.post("/practice/{session}/answer", this::answer, Access.LEARNER);
        routes.post("/practice/{session}/next", this::next, Access.LEARNER);
        routes.post("/practice/{session}/end", this::end, Access.LEARNER);
    }

    private PracticeSession own(Context ctx) {
        return PracticeId.parse(ctx.pathParam("session"))
                .flatMap(id -> practice.find(Sessions.learner(ctx).id(), id))
                .orElseThrow(NotFound::new);
    }

    private void session(Context ctx) {
        PracticeSession session = own(ctx);
        if (practice.isClosed(session.learner())) {
            throw new PracticeClosed();
        }
        if (session.state().open().isPresent()) {
            question(ctx, session, null);
        } else if (session.state().isRunning()) {
            answered(ctx, session);
        } else {
            ended(ctx, session);
        }
    }

    private void question(Context ctx, PracticeSession session, String complaint) {
        Map<String, Object> model = model(session);
        model.put("item", QuestionView.of(practice.open(session)));
        model.put("complaint", complaint);
        pages.show(ctx, "practice-question", model);
    }

    private void answered(Context ctx, PracticeSession session) {
        int turn = session.state().answered().size();
        Map<String, Object> model = model(session);
        model.put("answer", answer(session, turn, beliefs(session)));
        model.put("change", change(session, turn));
        pages.show(ctx, "practice-answer", model);
    }

    private Map<String, Belief> beliefs(PracticeSession session) {
        return Belief.of(knowledge.answers(session.learner())).stream()
                .collect(Collectors.toMap(Belief::misconception, Function.identity()));
    }

    private AnswerView answer(PracticeSession session, int turn, Map<String, Belief> beliefs) {
        return AnswerView.of(practice.review(session, turn), practice.grounds(session, turn), beliefs);
    }

    private Map<String, Object> model(PracticeSession session) {
        PracticeState state = session.state();
        Map<String, Object> model = PracticeRoutes.model(bank);
        model.put("path", "/practice/" + session.id());
        model.put("number", session.number());
        model.put("goal", GoalWords.of(bank).of(state.started().goal()));
        model.put("goalText", state.started().goal().text());
        model.put("turn", state.turns().size());
        model.put("answered", state.answered().size());
        model.put("length", state.started().length().orElse(null));
        model.put("cut", bank.exam().scoreScale().cut());
        return model;
    }

    /** How the last answer moved the estimate of its item's domain, and why the item was chosen. */
    private Map<String, Object> change(PracticeSession session, int turn) {
        PracticeCourse course = practice.course(session);
        int number = practice.review(session, turn).domain();
        int domain = domainIndex(number);
        EstimateView before = EstimateView.of(course.after(turn - 1).domains().get(domain));
        EstimateView now = EstimateView.of(course.after(turn).domains().get(domain));
        return Map.of(
                "number",
                number,
                "title",
                bank.exam().domains().get(domain).title(),
                "before",
                before,
                "now",
                now,
                "narrower",
                before.width() - now.width(),
                "chance",
                Math.round(10 * course.chance(turn).orElse(0.0)));
    }

    private int domainIndex(int number) {
        return bank.exam().domains().stream().map(Domain::number).toList().indexOf(number);
    }

    private void ended(Context ctx, PracticeSession session) {
        PracticeCourse course = practice.course(session);
        Readiness before = course.before();
        Readiness now = course.now();
        List<Map<String, Object>> domains = new ArrayList<>();
        for (int d = 0; d < now.domains().size(); d++) {
            int answers =
                    now.domains().get(d).responses() - before.domains().get(d).responses();
            if (answers > 0) {
                Domain domain = bank.exam().domains().get(d);
                domains.add(Map.of(
                        "number", domain.number(),
                        "title", domain.title(),
                        "goal", new PracticeGoal.InDomain(domain.number()).text(),
                        "answers", answers,
                        "before", EstimateView.of(before.domains().get(d)),
                        "now", EstimateView.of(now.domains().get(d))));
            }
        }
        Map<String, Belief> beliefs = beliefs(session);
        Map<String, Object> model = model(session);
        model.put("reason", session.state().ended().orElseThrow().name());
        model.put("domains", domains);
        model.put(
                "answers",
                IntStream.rangeClosed(1, session.state().answered().size())
                        .mapToObj(turn -> Map.of("turn", turn, "answer", answer(session, turn, beliefs)))
                        .toList());
        pages.show(ctx, "practice-end", model);
    }

    private int turn(Context ctx) {
        String turn = Parameters.ofForm(ctx, "turn");
        if (!turn.matches("[1-9][0-9]{0,3}")) {
            throw new BadRequest("turn must be the number of the item, from 1");
        }
        return Integer.parseInt(turn);
    }

    private void answer(Context ctx) {
        PracticeSession session = own(ctx);
        int turn = turn(ctx);
        if (session.state().open().isPresent() && session.state().turns().size() == turn) {
            try {
                practice.answer(session, turn, AnswerForm.read(ctx, practice.open(session)));
            } catch (AnswerForm.Incomplete e) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                question(ctx, session, e.getMessage());
                return;
            } catch (UnfitResponse e) {
                throw new BadRequest(e.getMessage());
            }
        }
        ctx.redirect("/practice/" + session.id(), HttpStatus.SEE_OTHER);
    }

    private void next(Context ctx) {
        PracticeSession session = own(ctx);
        practice.next(session, turn(ctx));
        ctx.redirect("/practice/" + session.id(), HttpStatus.SEE_OTHER);
    }

    private void end(Context ctx) {
        PracticeSession session = practice.end(own(ctx));
        ctx.redirect("/practice/" + session.id(), HttpStatus.SEE_OTHER);
    }
}

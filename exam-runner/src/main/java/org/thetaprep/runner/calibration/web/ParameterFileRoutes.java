package org.thetaprep.runner.calibration.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.UnfitFile;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.scoring.table.ItemModel;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.TableItem;

/** Parameters of items as files: those that were estimated elsewhere are taken in, those of a calibration are given. */
public final class ParameterFileRoutes implements Feature {

    private static final int TOLD = 20;

    private final CalibrationService calibrations;
    private final CalibrationPage page;

    /**
     * @param calibrations the calibrations
     * @param page where problems are told
     */
    public ParameterFileRoutes(CalibrationService calibrations, CalibrationPage page) {
        this.calibrations = calibrations;
        this.page = page;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/calibration/file", this::takeIn, Access.INSTRUCTOR, Access.OPERATOR);
        routes.get(
                "/calibration/{calibration}/items.csv",
                this::csv,
                Access.INSTRUCTOR,
                Access.AUTHOR,
                Access.OPERATOR);
    }

    private void takeIn(Context ctx) throws IOException {
        String answers = Parameters.ofForm(ctx, "answers").strip();
        String file = Parameters.ofForm(ctx, "items");
        List<String> problems;
        try {
            if (answers.matches("([1-9][0-9]{0,9})?")) {
                CalibrationRun run = calibrations.takeIn(
                        new StringReader(file),
                        answers.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(answers)));
                ctx.redirect(CalibrationPage.path(run), HttpStatus.SEE_OTHER);
                return;
            }
            problems = List.of("The number of answers must be a whole number from 1, or empty where the table tells it of each item.");
        } catch (UnfitFile e) {
            problems = e.problems().stream()
                    .limit(TOLD)
                    .map(problem -> problem.toString())
                    .toList();
        } catch (Refusal e) {
            problems = List.of(e.getMessage());
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, Object> typed = new HashMap<>();
        typed.put("fileProblems", problems);
        typed.put("answers", answers);
        typed.put("file", file);
        page.newest(ctx, typed);
    }

    private void csv(Context ctx) {
        ItemTable table = new ItemTable(CalibrationPage.run(ctx, calibrations).proposals().stream()
                .map(one -> new TableItem(
                        one.item(),
                        ItemModel.THREE_PL,
                        one.model(),
                        Optional.empty(),
                        Map.of("a", one.errors().a(), "b", one.errors().b(), "c", one.errors().c()),
                        OptionalLong.of(one.answers())))
                .toList());
        StringBuilder text = new StringBuilder();
        try {
            table.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"items.csv\"")
                .result(text.toString());
    }
}

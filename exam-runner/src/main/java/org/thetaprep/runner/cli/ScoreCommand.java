package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.thetaprep.scoring.ability.AbilityEstimate;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.ResponseTable;
import org.thetaprep.scoring.table.ScoreTable;
import org.thetaprep.scoring.table.TableItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thetaprep score}: estimates the ability of each person of a response table. */
@Command(
        name = "score",
        description = "Estimates the ability of each person from answers to items with known parameters.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the tables have problems", "2:wrong use"})
final class ScoreCommand implements Callable<Integer> {

    private static final int BATCH = 2000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--items",
            paramLabel = "I.csv",
            required = true,
            description = "Items: item,model,a,b,c,d,domain; GRM and GPCM with b1,b2,...")
    private Path items;

    @Option(
            names = "--responses",
            paramLabel = "R.csv",
            required = true,
            description = "Answers: person,<item>,<item>,...; empty where an item was not given.")
    private Path responses;

    @Option(
            names = "--output",
            paramLabel = "S.csv",
            required = true,
            description = "Scores: person,theta,se,flag. Written when all are computed.")
    private Path output;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            required = true,
            description = "eap, map, mle, wle (Warm) or jeffreys.")
    private String method;

    @Mixin
    private ScoringOptions scoring;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ScoringOptions.Scorer scorer = scoring.scorer("--method", method);
        CommandFiles named = new CommandFiles(List.of(items, responses), List.of(output));
        named.requireApart();
        TableFiles files = new TableFiles();
        Optional<ItemTable> bank = files.read(items, ItemTable::read);
        Optional<ResponseTable> answers = files.read(
                responses,
                reader -> bank.isPresent() ? ResponseTable.read(reader, bank.get()) : ResponseTable.read(reader));
        if (!files.problems().isEmpty()) {
            return named.refuse(err, files.problems(), "nothing was scored");
        }
        ScoreTable scores = score(bank.orElseThrow(), answers.orElseThrow(), scorer, err);
        new OutputFile(output).write(scores::write);
        err.println("Scored " + scores.rows().size() + " persons; the scores are in " + output);
        err.flush();
        return Main.DONE;
    }

    private static ScoreTable score(
            ItemTable bank, ResponseTable answers, ScoringOptions.Scorer scorer, PrintWriter err) {
        Map<String, TableItem> byId = bank.byId();
        List<ResponseModel> models = new ArrayList<>();
        answers.items().forEach(item -> models.add(byId.get(item).model()));
        ScoringOptions.OfPerson ofPerson = scorer.forItems(models);
        int persons = answers.persons().size();
        List<ScoreTable.Row> rows = new ArrayList<>(persons);
        for (int from = 0; from < persons; from += BATCH) {
            int to = Math.min(persons, from + BATCH);
            rows.addAll(IntStream.range(from, to)
                    .parallel()
                    .mapToObj(person -> row(answers, person, ofPerson))
                    .toList());
            if (to < persons) {
                err.println("Scored " + to + " of " + persons + " persons");
                err.flush();
            }
        }
        return new ScoreTable(rows);
    }

    private static ScoreTable.Row row(ResponseTable answers, int person, ScoringOptions.OfPerson ofPerson) {
        AbilityEstimate estimate = ofPerson.estimate(answers.answers(person));
        return ScoreTable.Row.of(answers.persons().get(person), estimate);
    }
}

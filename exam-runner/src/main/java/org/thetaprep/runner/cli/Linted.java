package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.lint.AcceptedProblem;
import org.thetaprep.content.lint.Figures;
import org.thetaprep.content.lint.LintReport;
import org.thetaprep.content.lint.Linter;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.reader.PackReading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What reading and checking a pack came to, for people and for programs.
 *
 * @param problems everything found that is open, in the order of file, line and column
 * @param accepted the warnings that the pack accepts, in the same order
 * @param figures what the bank is made of, if the pack could be read
 */
record Linted(List<Problem> problems, List<AcceptedProblem> accepted, Optional<Figures> figures) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Linted of(PackReading reading, LocalDate day) {
        return reading.match(new PackReading.Cases<>() {
            @Override
            public Linted readable(PackReading.Readable readable) {
                LintReport report = Linter.lint(readable.pack(), day);
                List<Problem> all = new ArrayList<>(readable.warnings());
                all.addAll(report.problems());
                return new Linted(
                        all.stream().sorted().toList(), report.accepted(), Optional.of(report.figures()));
            }

            @Override
            public Linted unreadable(PackReading.Unreadable unreadable) {
                return new Linted(unreadable.problems(), List.of(), Optional.empty());
            }
        });
    }

    long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    long warnings() {
        return problems.size() - errors();
    }

    void print(PrintWriter out) {
        problems.forEach(out::println);
        if (!accepted.isEmpty()) {
            out.println();
            out.println("accepted:");
            accepted.forEach(out::println);
        }
        figures.ifPresent(bank -> print(bank, out));
        out.println(counted(errors(), "error") + ", " + counted(warnings(), "warning") + ", " + accepted.size()
                + " accepted");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static void print(Figures bank, PrintWriter out) {
        out.println();
        out.println(bank.items() + " items (" + counts(bank.itemsByType().entrySet()) + "), " + bank.caseStudies()
                + (bank.caseStudies() == 1 ? " case study" : " case studies"));
        out.println("by task: " + counts(bank.itemsByTask().entrySet()));
        out.println("by difficulty: " + counts(bank.itemsByDifficulty().entrySet()) + "; by level: "
                + counts(bank.itemsByLevel().entrySet()));
        out.println(bank.rowsCovered() + " of " + bank.rows() + " reference rows have an item; " + bank.misconceptions()
                + " misconceptions; keys by position: " + bank.keyPositions());
        out.println("a blind guesser gets " + percent(bank.blindGuess()) + " of all items right");
        bank.guessers()
                .forEach((name, score) -> out.println("  guesser " + name + ": " + percent(score.score()) + " (chance "
                        + percent(score.chance()) + ")"));
    }

    private static <K, V> String counts(Iterable<Map.Entry<K, V>> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach(entry -> parts.add(name(entry.getKey()) + " " + entry.getValue()));
        return String.join(", ", parts);
    }

    private static String name(Object key) {
        return key.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    String json() {
        ObjectNode root = JSON.objectNode().put("errors", errors()).put("warnings", warnings()).put("acceptedWarnings", accepted.size());
        figures.ifPresent(bank -> root.set("figures", json(bank)));
        ArrayNode list = root.putArray("problems");
        problems.forEach(problem -> put(problem, list.addObject()));
        ArrayNode staying = root.putArray("accepted");
        for (AcceptedProblem one : accepted) {
            ObjectNode node = staying.addObject();
            put(one.problem(), node);
            node.put("reason", one.reason());
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void put(Problem problem, ObjectNode node) {
        node.put("rule", problem.rule())
                .put("severity", problem.severity().id())
                .put("file", problem.file())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("message", problem.message());
        problem.found().ifPresent(found -> node.put("found", found));
    }

    private static ObjectNode json(Figures bank) {
        ObjectNode node = JSON.objectNode()
                .put("items", bank.items())
                .put("caseStudies", bank.caseStudies())
                .put("rows", bank.rows())
                .put("rowsCovered", bank.rowsCovered())
                .put("misconceptions", bank.misconceptions())
                .put("superlativeShare", bank.superlativeShare())
                .put("blindGuess", bank.blindGuess());
        node.set("itemsByType", json(bank.itemsByType().entrySet()));
        node.set("itemsByTask", json(bank.itemsByTask().entrySet()));
        node.set("itemsByDifficulty", json(bank.itemsByDifficulty().entrySet()));
        node.set("itemsByLevel", json(bank.itemsByLevel().entrySet()));
        ArrayNode positions = node.putArray("keyPositions");
        bank.keyPositions().forEach(count -> positions.add(count.intValue()));
        ObjectNode guessers = node.putObject("guessers");
        bank.guessers()
                .forEach((name, score) ->
                        guessers.putObject(name).put("score", score.score()).put("chance", score.chance()));
        return node;
    }

    private static <K> ObjectNode json(Iterable<Map.Entry<K, Integer>> counts) {
        ObjectNode node = JSON.objectNode();
        counts.forEach(entry -> node.put(name(entry.getKey()), entry.getValue()));
        return node;
    }
}

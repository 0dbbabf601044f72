package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.simulation.Knowledge;
import org.thetaprep.scoring.table.ItemAttributes;
import org.thetaprep.scoring.table.ItemTable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the items of a simulation come from and what the test knows of them, as options of a command. */
final class BankOptions {

    private static final int MOST_ITEMS = 20_000;
    private static final int MOST_BANKS = 100_000;
    private static final double LEAST_SHIFT = 0.1;

    private static final Map<String, Knowledge> KNOWLEDGE =
            new TreeMap<>(Map.of("true", Knowledge.TRUE, "judged", Knowledge.EXPECTED, "plug-in", Knowledge.PLUG_IN));

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(
            names = "--banks",
            paramLabel = "K",
            defaultValue = "1",
            description = "Draw this many banks, or the true parameters of --items as often; the people are divided "
                    + "among them in order (default: ${DEFAULT-VALUE}).")
    private int banks;

    @Option(
            names = "--parameters",
            paramLabel = "KNOWN",
            defaultValue = "true",
            description = "What the test is told of the items. true: their true parameters. judged: only the author's "
                    + "judgement, its spread carried through by the expected response function; with --items the "
                    + "table's parameters are the judgement and se_a, se_b, se_c its spread, and the truth is drawn from "
                    + "them. plug-in: the judgement taken for the truth, for comparison (default: ${DEFAULT-VALUE}).")
    private String parameters;

    @Option(
            names = "--label-shift",
            paramLabel = "SD",
            defaultValue = "0",
            description = "Spread, in logits, of an error that all judged difficulties of a bank share, drawn for each "
                    + "bank; --estimate profile integrates it (default: ${DEFAULT-VALUE}).")
    private double labelShift;

    @Option(names = "--ignore-shift", description = "Do not integrate the common error, for comparison.")
    private boolean ignoreShift;

    private static final class Source {

        @Option(
                names = "--items",
                paramLabel = "I.csv",
                required = true,
                description = "Items: item,model,a,b,c,d,domain; GRM and GPCM with b1,b2,...; se_a,se_b,... for "
                        + "--parameters judged.")
        private Optional<Path> items;

        @Option(
                names = "--bank",
                paramLabel = "N",
                required = true,
                description =
                        "Draw a bank of N items that nobody has answered: domains D1 to D4 in the shares 28, 26, 22 "
                                + "and 24, log a ~ N(0, .35^2), labels -1, 0, 1 for 25, 50, 25 %% with b ~ N(label, .6^2), c "
                                + "around .25, .10, .02 for 70, 15, 15 %%; columns topic (T1 to T15) and enemies for --ranges.")
        private Optional<Integer> bank;
    }

    /**
     * Makes sure that the options are in range.
     *
     * @throws WrongUse if one is not
     */
    void requireValid() {
        WrongUse.unless(
                KNOWLEDGE.containsKey(parameters.toLowerCase(Locale.ROOT)),
                "--parameters must be one of " + String.join(", ", KNOWLEDGE.keySet()) + ", was " + parameters);
        WrongUse.unless(banks >= 1 && banks <= MOST_BANKS, "--banks must be 1 to " + MOST_BANKS + ", was " + banks);
        source.bank.ifPresent(size -> WrongUse.unless(
                size >= 1 && size <= MOST_ITEMS, "--bank must be 1 to " + MOST_ITEMS + ", was " + size));
        WrongUse.unless(
                labelShift == 0 || labelShift >= LEAST_SHIFT && labelShift <= 1,
                "--label-shift must be 0, or " + LEAST_SHIFT + " to 1, was " + labelShift);
        WrongUse.unless(
                labelShift == 0 || knowledge() != Knowledge.TRUE || source.bank.isPresent(),
                "--label-shift has no meaning with --parameters true");
        WrongUse.unless(!ignoreShift || labelShift > 0, "--ignore-shift needs --label-shift");
    }

    /** The item table, unless the bank is drawn. */
    Optional<Path> items() {
        return source.items;
    }

    /** The size of the bank that is drawn, unless there is a table. */
    Optional<Integer> drawn() {
        return source.bank;
    }

    /** How many banks. */
    int banks() {
        return banks;
    }

    /** What the test is told of the items. */
    Knowledge knowledge() {
        return KNOWLEDGE.get(parameters.toLowerCase(Locale.ROOT));
    }

    /** Spread of the common error, in logits. */
    double labelShift() {
        return labelShift;
    }

    /** The spread of the common error that the estimator allows for, in logits. */
    double integratedShift() {
        return ignoreShift ? 0 : labelShift;
    }

    /** The bank, as messages name it. */
    String name() {
        return source.items.map(Path::toString).orElse("the bank");
    }

    /** The banks, drawn or of a table. */
    BankSupply supply(
            Optional<ItemTable> table,
            Optional<ItemAttributes> attributes,
            List<String> domains,
            Optional<ProfileStructure> structure) {
        if (table.isEmpty()) {
            return BankSupply.drawn(
                    drawn().orElseThrow(), domains, structure.orElseThrow(), knowledge(), labelShift());
        }
        return knowledge() == Knowledge.TRUE
                ? BankSupply.known(table.get(), attributes.orElseThrow(), domains)
                : BankSupply.judged(
                        table.get(), attributes.orElseThrow(), domains, knowledge(), labelShift());
    }

    /** Why a table cannot be taken as what authors judged; one line for each problem. */
    List<String> lackingJudgements(ItemTable table, ItemAttributes attributes) {
        List<String> problems = new ArrayList<>();
        String file = name();
        if (table.items().stream().allMatch(item -> item.standardErrors().isEmpty())) {
            problems.add(
                    file + ": row 1, column se_b: the column must be there for --parameters judged, with the spread "
                            + "of the judgement");
        }
        for (int i = 0; i < table.items().size(); i++) {
            if (BankSupply.prior(table.items().get(i)).isEmpty()) {
                problems.add(file + ": row " + attributes.rows().get(i)
                        + ", column model: must be 1PL, 2PL or 3PL for --parameters judged, but is "
                        + table.items().get(i).kind().label());
            }
        }
        return problems;
    }
}

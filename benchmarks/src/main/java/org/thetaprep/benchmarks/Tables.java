package org.thetaprep.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.thetaprep.scoring.simulation.SimulatedItem;
import org.thetaprep.scoring.table.ItemModel;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.TableItem;

/** Writes the tables that whole commands are timed with: items of several banks, and answers to 65 items. */
public final class Tables {

    private static final int PERSONS = 5000;

    private Tables() {}

    /**
     * Writes {@code items65.csv}, {@code items300.csv}, {@code items1000.csv} and {@code responses.csv}.
     *
     * @param args the folder, which is there
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (int size : new int[] {65, 300, 1000}) {
            try (Writer out = Files.newBufferedWriter(folder.resolve("items" + size + ".csv"))) {
                table(Banks.items(size)).write(out);
            }
        }
        List<SimulatedItem> items = Banks.items(65);
        SplittableRandom random = new SplittableRandom(1);
        try (Writer out = Files.newBufferedWriter(folder.resolve("responses.csv"))) {
            out.append("person");
            for (int i = 0; i < items.size(); i++) {
                out.append(",i" + i);
            }
            out.append('\n');
            for (int n = 0; n < PERSONS; n++) {
                double[] profile = Banks.structure().draw(random);
                out.append("p" + n);
                for (SimulatedItem item : items) {
                    out.append(',').append(String.valueOf(item.answer(profile, random)));
                }
                out.append('\n');
            }
        }
    }

    private static ItemTable table(List<SimulatedItem> items) {
        List<TableItem> rows = new ArrayList<>();
        for (SimulatedItem item : items) {
            rows.add(TableItem.of("i" + rows.size(), ItemModel.THREE_PL, item.truth(), "D" + (item.domain() + 1)));
        }
        return new ItemTable(rows);
    }
}

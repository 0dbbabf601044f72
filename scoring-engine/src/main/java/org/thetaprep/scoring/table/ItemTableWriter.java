package org.thetaprep.scoring.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;

/** Writes an item table. */
final class ItemTableWriter {

    private final List<TableItem> items;
    private final List<String> columns = new ArrayList<>(List.of("item", "model", "a", "b"));

    ItemTableWriter(List<TableItem> items) {
        this.items = items;
        int steps = 0;
        for (TableItem item : items) {
            steps = Math.max(steps, item.kind().isLogistic() ? 0 : item.model().categories() - 1);
        }
        for (int k = 1; k <= steps; k++) {
            columns.add("b" + k);
        }
        columns.addAll(List.of("c", "d", "domain"));
        List<String> parameters =
                columns.subList(2, columns.size() - 1).stream().toList();
        for (String parameter : parameters) {
            if (items.stream().anyMatch(item -> item.standardErrors().containsKey(parameter))) {
                columns.add("se_" + parameter);
            }
        }
        if (items.stream().anyMatch(item -> item.answers().isPresent())) {
            columns.add("answers");
        }
    }

    void write(Appendable out) throws IOException {
        out.append(String.join(",", columns)).append('\n');
        for (TableItem item : items) {
            Map<String, String> fields = fields(item);
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                out.append(fields.getOrDefault(columns.get(i), ""));
            }
            out.append('\n');
        }
    }

    private static Map<String, String> fields(TableItem item) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("item", CsvRows.quoted(item.id()));
        fields.put("model", item.kind().label());
        item.domain().ifPresent(domain -> fields.put("domain", CsvRows.quoted(domain)));
        item.standardErrors().forEach((parameter, error) -> fields.put("se_" + parameter, Numbers.format(error)));
        item.answers().ifPresent(answers -> fields.put("answers", Long.toString(answers)));
        if (item.model() instanceof Logistic model) {
            fields.put("a", Numbers.format(model.a()));
            fields.put("b", Numbers.format(model.b()));
            fields.put("c", Numbers.format(model.c()));
            fields.put("d", Numbers.format(model.d()));
        } else if (item.model() instanceof GradedResponse model) {
            steps(fields, model.a(), model.thresholds());
        } else if (item.model() instanceof GeneralizedPartialCredit model) {
            steps(fields, model.a(), model.steps());
        }
        return fields;
    }

    private static void steps(Map<String, String> fields, double a, double[] b) {
        fields.put("a", Numbers.format(a));
        for (int k = 0; k < b.length; k++) {
            fields.put("b" + (k + 1), Numbers.format(b[k]));
        }
    }
}

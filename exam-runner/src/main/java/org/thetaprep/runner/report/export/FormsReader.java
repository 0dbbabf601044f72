package org.thetaprep.runner.report.export;

import java.io.InputStream;
import java.util.List;
import org.thetaprep.runner.report.FormReports.AssembledForm;

/** Reads what {@code thetaprep assemble --json} prints. */
public final class FormsReader {

    private FormsReader() {}

    /**
     * Forms that were assembled together.
     *
     * @param blueprint the id of the blueprint that they follow
     * @param forms the forms, at least one
     */
    public record AssembledForms(String blueprint, List<AssembledForm> forms) {

        public AssembledForms {
            forms = List.copyOf(forms);
            if (forms.isEmpty()) {
                throw new IllegalArgumentException("forms must be at least one");
            }
            if (forms.stream().mapToInt(AssembledForm::number).distinct().count() < forms.size()) {
                throw new IllegalArgumentException("two forms have the same number");
            }
        }
    }

    /**
     * Reads the file.
     *
     * @param in the file; not closed
     * @throws UnreadableExport if it holds no forms
     */
    public static AssembledForms read(InputStream in) {
        return JsonFields.readSome(
                JsonValue.read(in),
                fields -> new AssembledForms(
                        fields.text("blueprint"),
                        fields.someOfObjects(
                                "forms",
                                form -> new AssembledForm(
                                        form.integer("form", 1, 9999),
                                        form.texts("scored"),
                                        form.texts("pretest")))));
    }
}

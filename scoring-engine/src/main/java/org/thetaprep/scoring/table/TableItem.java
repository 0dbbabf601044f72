package org.thetaprep.scoring.table;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * One item of an item table.
 *
 * @param id its name, not blank
 * @param kind the name of its model
 * @param model the model with its parameters, of that kind
 * @param domain the domain it measures, if stated
 * @param standardErrors standard errors of parameters that are known, not negative, by the name of the
 *     parameter: {@code a b c d} or {@code b1 b2 …}
 * @param answers how many answers the parameters rest on, at least 1, if stated
 */
public record TableItem(
        String id,
        ItemModel kind,
        ResponseModel model,
        Optional<String> domain,
        Map<String, Double> standardErrors,
        OptionalLong answers) {

    public TableItem {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
        if (!kind.fits(model)) {
            throw new IllegalArgumentException("model must be a " + kind.label() + ", but is " + model);
        }
        standardErrors.forEach((parameter, error) -> {
            if (!(error >= 0) || Double.isInfinite(error)) {
                throw new IllegalArgumentException(
                        "standard error of " + parameter + " must be finite and not negative, but is " + error);
            }
        });
        if (answers.orElse(1) < 1) {
            throw new IllegalArgumentException("answers must be at least 1, but is " + answers.getAsLong());
        }
        standardErrors = Collections.unmodifiableMap(new TreeMap<>(standardErrors));
    }

    /** An item of which it is not stated how many answers it rests on. */
    public TableItem(
            String id,
            ItemModel kind,
            ResponseModel model,
            Optional<String> domain,
            Map<String, Double> standardErrors) {
        this(id, kind, model, domain, standardErrors, OptionalLong.empty());
    }

    /** An item of a domain, parameters taken as known. */
    public static TableItem of(String id, ItemModel kind, ResponseModel model, String domain) {
        return new TableItem(id, kind, model, Optional.of(domain), Map.of());
    }

    /** An item without a domain, parameters taken as known. */
    public static TableItem of(String id, ItemModel kind, ResponseModel model) {
        return new TableItem(id, kind, model, Optional.empty(), Map.of());
    }
}

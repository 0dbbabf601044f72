package org.thetaprep.scoring.table;

import java.util.Arrays;
import java.util.Optional;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/** The models that an item table knows, under the names it gives them. */
public enum ItemModel {
    /** One parameter: b, and a slope that is 1 or common to the bank. */
    ONE_PL("1PL", Logistic.class),
    /** Two parameters: a, b. */
    TWO_PL("2PL", Logistic.class),
    /** Three parameters: a, b, c. */
    THREE_PL("3PL", Logistic.class),
    /** Four parameters: a, b, c, d. */
    FOUR_PL("4PL", Logistic.class),
    /** Graded response: a, b1 &lt; b2 &lt; …. */
    GRADED("GRM", GradedResponse.class),
    /** Generalized partial credit: a, b1, b2, …. */
    PARTIAL_CREDIT("GPCM", GeneralizedPartialCredit.class);

    private final String label;
    private final Class<? extends ResponseModel> type;

    ItemModel(String label, Class<? extends ResponseModel> type) {
        this.label = label;
        this.type = type;
    }

    /** The name in a table, such as {@code 3PL}. */
    public String label() {
        return label;
    }

    boolean isLogistic() {
        return type == Logistic.class;
    }

    boolean fits(ResponseModel model) {
        if (!type.isInstance(model)) {
            return false;
        }
        if (model instanceof Logistic item) {
            return (item.c() == 0 || this == THREE_PL || this == FOUR_PL) && (item.d() == 1 || this == FOUR_PL);
        }
        return true;
    }

    static Optional<ItemModel> of(String label) {
        return Arrays.stream(values())
                .filter(model -> model.label.equals(label))
                .findFirst();
    }

    static String labels() {
        return "1PL, 2PL, 3PL, 4PL, GRM or GPCM";
    }
}

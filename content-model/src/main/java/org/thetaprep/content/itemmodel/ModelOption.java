package org.thetaprep.content.itemmodel;

import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.formula.Formula;

/**
 * An option that is computed. Build with {@link #key} and {@link #distractor}.
 *
 * @param wrong how the number comes about wrongly; empty for the key
 * @param content what the option says
 * @param rationale why it is right, or why it tempts and fails; beside the model's values it may use
 *     {@code {answer}}, what this option says, and {@code {key}}, what the key says
 */
public record ModelOption(Optional<WrongProcedure> wrong, Content content, Template rationale) {

    /** The name by which a rationale calls what its own option says. */
    public static final String ANSWER = "answer";

    /** The name by which a rationale calls what the key says. */
    public static final String KEY = "key";

    /** Refuses nulls. */
    public ModelOption {
        Objects.requireNonNull(wrong, "wrong");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(rationale, "rationale");
    }

    /**
     * A wrong way to compute the answer.
     *
     * @param misconception id of the belief behind it
     * @param procedure what is done, in a few words
     */
    public record WrongProcedure(String misconception, String procedure) {

        /** Refuses a malformed id and a blank procedure. */
        public WrongProcedure {
            Require.id("misconception", misconception);
            Require.text("procedure", procedure);
        }
    }

    /** What an option says: a number, or a text with values in it. */
    public sealed interface Content {

        /**
         * A number, written as the model's answers are.
         *
         * @param formula over slots and values
         */
        record Number(Formula formula) implements Content {}

        /**
         * A text.
         *
         * @param template over slots and values
         */
        record Text(Template template) implements Content {}
    }

    /**
     * The right option.
     *
     * @param content what it says
     * @param rationale why it is right
     * @return the option
     */
    public static ModelOption key(Content content, Template rationale) {
        return new ModelOption(Optional.empty(), content, rationale);
    }

    /**
     * A wrong option.
     *
     * @param wrong how it comes about
     * @param content what it says
     * @param rationale why it tempts and fails
     * @return the option
     */
    public static ModelOption distractor(WrongProcedure wrong, Content content, Template rationale) {
        return new ModelOption(Optional.of(wrong), content, rationale);
    }
}

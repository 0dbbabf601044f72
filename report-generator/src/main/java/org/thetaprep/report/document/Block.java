package org.thetaprep.report.document;

import java.util.Objects;
import java.util.function.Function;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.chart.Picture;

/** A piece of a section. */
public sealed interface Block {

    /**
     * Calls the case that this value is.
     *
     * @param cases one function for each variant
     * @param <R> what they return
     * @return what the chosen function returned
     */
    <R> R match(Cases<R> cases);

    /**
     * One function for each variant.
     *
     * @param <R> what they return
     */
    interface Cases<R> {
        /**
         * A paragraph.
         *
         * @param text the paragraph
         * @return the result
         */
        R text(Text text);

        /**
         * A picture.
         *
         * @param chart the picture
         * @return the result
         */
        R chart(Chart chart);

        /**
         * A table.
         *
         * @param table the table
         * @return the result
         */
        R table(Table table);
    }

    /**
     * A paragraph.
     *
     * @param text what it says
     */
    record Text(String text) implements Block {

        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /**
     * A picture in any width.
     *
     * @param id unique in the document: letters, digits and hyphens
     * @param picture draws it as wide as it is asked to
     * @param key how to read it; may be empty
     */
    record Chart(String id, Function<Frame, Picture> picture, String key) implements Block {

        public Chart {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(picture, "picture");
            Objects.requireNonNull(key, "key");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chart(this);
        }
    }

    /**
     * A table.
     *
     * @param table the table
     */
    record Table(DataTable table) implements Block {

        public Table {
            Objects.requireNonNull(table, "table");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }
    }
}

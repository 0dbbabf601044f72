package org.thetaprep.runner.report.export;

import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.document.ReportDocument;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.ReadinessWords;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** The figures of reports as JSON: the fields of the report records, with the answer in words beside them. */
public final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(ScoreEstimate.class, new Scores()))
            .build();

    private ReportJson() {}

    /** The figures of a readiness report, its items apart. */
    public static String of(ReadinessReport report, Language language) {
        ReadinessWords words = new ReadinessWords(report, language);
        return text("readiness", language, words.headline(), words.lede(), report.withoutItems());
    }

    /**
     * The figures of another report.
     *
     * @param kind what kind of report it is
     * @param document the report as it is read
     * @param figures its record
     */
    public static String of(String kind, ReportDocument document, Object figures) {
        return text(kind, document.language(), document.headline(), document.lede(), figures);
    }

    private static String text(String kind, Language language, String headline, String lede, Object figures) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("format", "thetaprep-report")
                .put("version", 1)
                .put("kind", kind)
                .put("language", language.tag())
                .put("headline", headline)
                .put("lede", lede);
        root.set("figures", MAPPER.valueToTree(figures));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** A score with its intervals; null where answers are too few. */
    private static final class Scores extends StdSerializer<ScoreEstimate> {

        private Scores() {
            super(ScoreEstimate.class);
        }

        @Override
        public void serialize(ScoreEstimate score, JsonGenerator json, SerializationContext context) {
            score.match(new ScoreEstimate.Cases<Void>() {
                @Override
                public Void measured(ScoreEstimate.Measured measured) {
                    json.writeStartObject();
                    json.writeNumberProperty("estimate", measured.estimate());
                    interval("fifty", measured.fifty().low(), measured.fifty().high());
                    interval("ninety", measured.ninety().low(), measured.ninety().high());
                    json.writeEndObject();
                    return null;
                }

                private void interval(String name, int low, int high) {
                    json.writeName(name);
                    json.writeArray(new int[] {low, high}, 0, 2);
                }

                @Override
                public Void notEnough() {
                    json.writeNull();
                    return null;
                }
            });
        }
    }
}

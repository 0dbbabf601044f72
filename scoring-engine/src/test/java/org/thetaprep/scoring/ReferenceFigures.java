package org.thetaprep.scoring;

import java.io.InputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the figures of other software from the test resources. */
public final class ReferenceFigures {

    private ReferenceFigures() {}

    public static JsonNode read(String file) {
        try (InputStream in = ReferenceFigures.class.getResourceAsStream("/reference-figures/" + file)) {
            return JsonMapper.builder().build().readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }
}

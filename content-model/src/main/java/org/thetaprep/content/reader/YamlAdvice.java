package org.thetaprep.content.reader;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says what to do about the syntax errors that authors meet most. */
final class YamlAdvice {

    private static final Map<String, String> ADVICE = new LinkedHashMap<>();

    static {
        ADVICE.put("mapping values are not allowed", "put a text that holds ': ' in quotes");
        ADVICE.put("cannot start any token", "put the text in quotes, and indent with spaces");
        ADVICE.put("found unexpected end of stream", "close the quotes or brackets that are open");
        ADVICE.put("expected <block end>", "check the indentation and the quotes around here");
        ADVICE.put("could not find expected ':'", "a key is followed by ': ' and its value");
        ADVICE.put("expected ',' or", "close the brackets, or put a text with commas in quotes");
        ADVICE.put("Expected a property name", "a key is a plain text");
    }

    private YamlAdvice() {}

    static String on(String syntaxError) {
        String firstLine = syntaxError == null
                ? ""
                : syntaxError.strip().lines().findFirst().orElse("");
        String message = firstLine.isEmpty() ? "this is not YAML" : firstLine;
        return ADVICE.entrySet().stream()
                .filter(advice -> message.contains(advice.getKey()))
                .map(advice -> message + "; " + advice.getValue())
                .findFirst()
                .orElse(message);
    }
}

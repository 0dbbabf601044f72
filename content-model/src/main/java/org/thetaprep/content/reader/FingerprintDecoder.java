package org.thetaprep.content.reader;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.thetaprep.content.fingerprint.Fingerprint;

/** Reads the files of {@code fingerprints/}. */
final class FingerprintDecoder {

    private static final Keys FILE = Keys.required("source", "words", "runs");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{12}");
    private static final int HEXADECIMAL = 16;

    private final ProblemLog log;

    FingerprintDecoder(ProblemLog log) {
        this.log = log;
    }

    Optional<Fingerprint> decode(Node root) {
        return Fields.map(root, "a fingerprint", log).flatMap(map -> {
            Fields fields = new Fields(map, "a fingerprint", FILE, log);
            Optional<String> source = fields.text("source");
            Optional<Integer> words = fields.integer("words", 4, 50);
            Set<Long> runs = new HashSet<>();
            fields.text("runs").ifPresent(text -> runs(text, fields, runs));
            return fields.build(() -> new Fingerprint(source.orElseThrow(), words.orElseThrow(), runs));
        });
    }

    private void runs(String text, Fields fields, Set<Long> runs) {
        for (String run : SPACE.split(text)) {
            if (!HASH.matcher(run).matches()) {
                log.add(
                        ReadRule.BAD_VALUE,
                        fields.at("runs"),
                        "expected hashes of twelve hexadecimal digits in 'runs'",
                        "'" + run + "'");
                return;
            }
            runs.add(Long.parseLong(run, HEXADECIMAL));
        }
    }
}

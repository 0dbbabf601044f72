package org.thetaprep.runner.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.thetaprep.content.fingerprint.Fingerprint;

/**
 * A fingerprint as a file of a pack.
 *
 * @param fingerprint what it holds
 */
record FingerprintFile(Fingerprint fingerprint) {

    private static final int WORDS = 8;
    private static final int HASHES_IN_A_LINE = 8;

    /**
     * The fingerprint of a text file, called as the file is.
     *
     * @throws WrongUse if the file cannot be read as UTF-8
     */
    static FingerprintFile of(Path file) {
        String name = file.getFileName().toString();
        try {
            return new FingerprintFile(
                    Fingerprint.of(name.replaceFirst("\\.[^.]*$", ""), WORDS, Files.readString(file)));
        } catch (CharacterCodingException e) {
            throw new WrongUse(file + " is not UTF-8; convert it first");
        } catch (IOException e) {
            throw new WrongUse(file + " cannot be read; name a file of plain text");
        }
    }

    /** The file, with the hashes in their own order, so that it does not tell that of the text. */
    String yaml() {
        if (fingerprint.runs().isEmpty()) {
            throw new WrongUse("the text has fewer than " + WORDS + " words; there is nothing to recognise it by");
        }
        List<String> hashes = fingerprint.runs().stream()
                .sorted()
                .map(run -> String.format("%012x", run))
                .toList();
        StringBuilder yaml = new StringBuilder("# Hashes of all runs of " + WORDS
                + " words, made by 'thetaprep lint --fingerprint'. The text itself is not kept.\n");
        yaml.append("source: \"").append(fingerprint.source().replaceAll("[\"\\\\]", "")).append("\"\n");
        yaml.append("words: ").append(fingerprint.words()).append("\nruns: |\n");
        for (int i = 0; i < hashes.size(); i += HASHES_IN_A_LINE) {
            yaml.append("  ")
                    .append(String.join(" ", hashes.subList(i, Math.min(hashes.size(), i + HASHES_IN_A_LINE))))
                    .append('\n');
        }
        return yaml.toString();
    }
}

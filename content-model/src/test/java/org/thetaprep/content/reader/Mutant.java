package org.thetaprep.content.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** A pack with one to three random damages to one of its files. */
record Mutant(List<PackFile> files, PackFile file) {

    static Mutant of(List<PackFile> files, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PackFile> mutated = new ArrayList<>(files);
        int which = random.nextInt(files.size());
        byte[] bytes = files.get(which).bytes();
        int damages = 1 + random.nextInt(3);
        for (int i = 0; i < damages; i++) {
            bytes = damaged(bytes, random);
        }
        PackFile file = new PackFile(files.get(which).path(), bytes);
        mutated.set(which, file);
        return new Mutant(mutated, file);
    }

    String text() {
        return file.path() + ":\n" + new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] bytes, SplittableRandom random) {
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, random);
            case 1 -> lines(bytes, random, Line.DELETE);
            case 2 -> lines(bytes, random, Line.DUPLICATE);
            case 3 -> lines(bytes, random, Line.INDENT);
            case 4 -> lines(bytes, random, Line.OUTDENT);
            case 5 -> swappedTokens(bytes, random);
            default -> inserted(bytes, random);
        };
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private enum Line {
        DELETE,
        DUPLICATE,
        INDENT,
        OUTDENT
    }

    private static byte[] lines(byte[] bytes, SplittableRandom random, Line change) {
        List<String> lines =
                new ArrayList<>(Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (change) {
            case DELETE -> lines.remove(at);
            case DUPLICATE -> lines.add(random.nextInt(lines.size() + 1), line);
            case INDENT -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
            case OUTDENT -> lines.set(at, line.replaceFirst("^ {1," + (1 + random.nextInt(4)) + "}", ""));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] swappedTokens(byte[] bytes, SplittableRandom random) {
        List<String> tokens = new ArrayList<>(
                Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=[ :\\[\\]{},])")));
        Collections.swap(tokens, random.nextInt(tokens.size()), random.nextInt(tokens.size()));
        return String.join("", tokens).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] inserted(byte[] bytes, SplittableRandom random) {
        String[] marks = {
            "&a ",
            "*a",
            "!x ",
            "---\n",
            "...\n",
            "? ",
            ": ",
            "- ",
            "\"",
            "'",
            "[",
            "{",
            "}",
            "]",
            "#",
            "|\n",
            ">\n",
            "%YAML 1.3\n",
            "\t",
            "\0",
            "\r",
            "<<: ",
            "@",
            "`",
            "\u00ff",
            "~",
            "0x1",
            "1e999"
        };
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length() + 1);
        return (text.substring(0, at) + marks[random.nextInt(marks.length)] + text.substring(at))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}

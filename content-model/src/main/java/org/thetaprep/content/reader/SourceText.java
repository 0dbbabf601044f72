package org.thetaprep.content.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.thetaprep.content.problem.Location;

/** The text of a file, and the character at a line and column of it. */
final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final String[] lines;

    private SourceText(String text) {
        this.text = text;
        this.lines = text.split("\r\n|\r|\n", -1);
    }

    /** Decodes a file, or reports the first byte that is not UTF-8. */
    static Optional<SourceText> decode(PackFile file, ProblemLog log) {
        ByteBuffer in = ByteBuffer.wrap(file.bytes());
        CharBuffer out = CharBuffer.allocate(file.bytes().length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            Location end = end(file.path(), text);
            log.add(ReadRule.NOT_UTF_8, end, "expected UTF-8", String.format("the byte 0x%02X", in.get(in.position())));
            return Optional.empty();
        }
        return Optional.of(
                new SourceText(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text));
    }

    String text() {
        return text;
    }

    /** The place of the code point with an index, counted from 0. */
    Location ofCodePoint(String file, int index) {
        int length = text.codePointCount(0, text.length());
        return end(file, text.substring(0, text.offsetByCodePoints(0, Math.min(index, length))));
    }

    /** The code point at a place, both numbers from 1; empty beyond the end of the line. */
    OptionalInt codePointAt(int line, int column) {
        if (line > lines.length) {
            return OptionalInt.empty();
        }
        String whole = lines[line - 1];
        int index = 0;
        for (int i = 1; i < column && index < whole.length(); i++) {
            index += Character.charCount(whole.codePointAt(index));
        }
        return index < whole.length() ? OptionalInt.of(whole.codePointAt(index)) : OptionalInt.empty();
    }

    private static Location end(String file, String before) {
        String[] lines = before.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new Location(file, lines.length, last.codePointCount(0, last.length()) + 1, "");
    }
}

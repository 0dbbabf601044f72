package org.thetaprep.scoring.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values row by row (RFC 4180), skipping empty lines. */
final class CsvRows {

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private int line = 1;
    private int row;
    private boolean openQuote;
    private int next;

    CsvRows(Reader reader) throws IOException {
        this.in = new BufferedReader(reader, 1 << 16);
        this.next = in.read();
        if (next == BYTE_ORDER_MARK) {
            this.next = in.read();
        }
    }

    /** Goes to the next row that is not empty. */
    boolean advance() throws IOException {
        do {
            if (next == END) {
                return false;
            }
            readRow();
        } while (fields.size() == 1 && fields.get(0).isEmpty());
        return true;
    }

    /** The line on which the current row starts, the first being 1. */
    int row() {
        return row;
    }

    /** Whether the file ended within the quotes of the current row. */
    boolean hasOpenQuote() {
        return openQuote;
    }

    /** The fields of the current row, without blanks around them. */
    List<String> fields() {
        return fields;
    }

    private void readRow() throws IOException {
        fields.clear();
        row = line;
        boolean more = true;
        while (more) {
            field.setLength(0);
            if (next == '"') {
                readQuoted();
            }
            int quotedLength = field.length();
            while (next != END && next != ',' && next != '\n' && next != '\r') {
                field.append((char) next);
                next = in.read();
            }
            fields.add(field.substring(0, quotedLength)
                    + field.substring(quotedLength).trim());
            more = next == ',';
            if (more) {
                next = in.read();
            }
        }
        if (next == '\r') {
            next = in.read();
            if (next != '\n') {
                line++;
                return;
            }
        }
        if (next == '\n') {
            line++;
            next = in.read();
        }
    }

    private void readQuoted() throws IOException {
        next = in.read();
        while (next != END) {
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return;
                }
            } else if (next == '\n') {
                line++;
            }
            field.append((char) next);
            next = in.read();
        }
        openQuote = true;
    }

    /** A field as it must be written. */
    static String quoted(String text) {
        boolean plain = text.equals(text.trim());
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

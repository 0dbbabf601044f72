package org.thetaprep.report.chart;

/** Text as it stands in XML and HTML. */
public final class XmlText {

    private XmlText() {}

    /**
     * Escapes what is special in markup; what a document cannot hold becomes a space where it is white space and is
     * left out elsewhere.
     *
     * @param text any text
     * @return text that is safe within elements and within attributes in either kind of quotes
     */
    public static String escape(String text) {
        if (isSafe(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&':
                    safe.append("&amp;");
                    break;
                case '<':
                    safe.append("&lt;");
                    break;
                case '>':
                    safe.append("&gt;");
                    break;
                case '"':
                    safe.append("&quot;");
                    break;
                case '\'':
                    safe.append("&#39;");
                    break;
                default:
                    if (isStorable(point)) {
                        safe.appendCodePoint(point);
                    } else if (Character.isWhitespace(point)) {
                        safe.append(' ');
                    }
            }
        });
        return safe.toString();
    }

    /** Whether a text stands for itself. */
    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' '
                    || letter >= Character.MIN_SURROGATE
                    || letter == '&'
                    || letter == '<'
                    || letter == '>'
                    || letter == '"'
                    || letter == '\'') {
                return false;
            }
        }
        return true;
    }

    private static boolean isStorable(int point) {
        return point == '\n'
                || point == '\t'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }
}

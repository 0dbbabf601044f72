package org.thetaprep.report.pdf;

/**
 * Arabic letters joined to their neighbours: each letter becomes the presentation form (Unicode block Arabic
 * Presentation Forms-B) that its place in the word asks for, and lam with alef their ligature.
 */
final class ArabicForms {

    private static final char FIRST = '\u0621';
    private static final char LAM = '\u0644';
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";
    private static final char LAM_ALEF = '\ufef5';

    /** How many forms each letter from hamza to yeh has: none, one alone, two that join only before, or all four. */
    private static final String FORMS = "122224242444442222444444440000004444444224";

    private ArabicForms() {}

    static String joined(String text) {
        StringBuilder shaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int forms = forms(letter);
            if (forms == 0) {
                shaped.append(letter);
                continue;
            }
            boolean before = forms > 1 && joinsAfter(text, at - 1, -1);
            int alef = letter == LAM && at + 1 < text.length() ? ALEFS.indexOf(text.charAt(at + 1)) : -1;
            if (alef >= 0) {
                shaped.append((char) (LAM_ALEF + 2 * alef + (before ? 1 : 0)));
                at++;
                continue;
            }
            boolean after = forms == 4 && joinsBefore(text, at + 1);
            shaped.append((char) (isolated(letter) + (after ? (before ? 3 : 2) : (before ? 1 : 0))));
        }
        return shaped.toString();
    }

    private static int forms(char letter) {
        int index = letter - FIRST;
        return index < 0 || index >= FORMS.length() ? 0 : FORMS.charAt(index) - '0';
    }

    /** The isolated form; the forms of all letters follow each other without a gap. */
    private static char isolated(char letter) {
        int at = 0xfe80;
        for (char earlier = FIRST; earlier < letter; earlier++) {
            at += forms(earlier);
        }
        return (char) at;
    }

    private static boolean joinsAfter(String text, int at, int step) {
        int neighbour = at;
        while (neighbour >= 0 && mark(text.charAt(neighbour))) {
            neighbour += step;
        }
        return neighbour >= 0 && forms(text.charAt(neighbour)) == 4;
    }

    private static boolean joinsBefore(String text, int at) {
        int neighbour = at;
        while (neighbour < text.length() && mark(text.charAt(neighbour))) {
            neighbour++;
        }
        return neighbour < text.length() && forms(text.charAt(neighbour)) > 1;
    }

    private static boolean mark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}

package org.thetaprep.report.chart;

/** Pictures as SVG for a page: no inline style, no colour, text as text, with title and description. */
public final class SvgPicture {

    private SvgPicture() {}

    /**
     * Writes a picture.
     *
     * @param picture the picture
     * @param id identifier, unique on the page: letters, digits and hyphens
     * @param cssClass class of the root element besides {@code chart}
     * @return one {@code svg} element
     */
    public static String of(Picture picture, String id, String cssClass) {
        StringBuilder out = new StringBuilder(8192);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart ")
                .append(escape(cssClass))
                .append("\" viewBox=\"0 0 ")
                .append(picture.width())
                .append(' ')
                .append(picture.height())
                .append("\" width=\"")
                .append(picture.width())
                .append("\" height=\"")
                .append(picture.height())
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(escape(id))
                .append("-t ")
                .append(escape(id))
                .append("-d\"><title id=\"")
                .append(escape(id))
                .append("-t\">")
                .append(escape(picture.title()))
                .append("</title><desc id=\"")
                .append(escape(id))
                .append("-d\">")
                .append(escape(picture.description()))
                .append("</desc>");
        picture.draw(new SvgGraphics(out));
        return out.append("</svg>").toString();
    }

    /**
     * Writes a picture as a file of its own, in the colours of print.
     *
     * @param picture the picture
     * @return a document with an {@code svg} element that holds its style sheet
     */
    public static String document(Picture picture) {
        StringBuilder style = new StringBuilder("<style>text{font-family:\"Source Sans 3\",\"Source Sans Pro\",")
                .append("\"Helvetica Neue\",Arial,sans-serif;white-space:pre}.serif{font-family:\"Source Serif 4\",")
                .append("Georgia,serif}");
        for (Role role : Role.values()) {
            String colour = String.format("#%06x", role.light());
            style.append(".f-").append(role.css()).append("{fill:").append(colour).append("}.s-");
            style.append(role.css()).append("{stroke:").append(colour).append('}');
        }
        style.append("</style><rect width=\"100%\" height=\"100%\" class=\"f-page\"/>");
        String element = of(picture, "picture", "");
        int drawing = element.indexOf("</desc>") + "</desc>".length();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element.substring(0, drawing) + style
                + element.substring(drawing) + "\n";
    }

    /** The text with what is special in XML escaped and what XML cannot hold left out. */
    static String escape(String text) {
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
                    if (point >= 0x20
                            && !Character.isSurrogate((char) Math.min(point, 0xffff))
                            && point != 0xfffe
                            && point != 0xffff) {
                        safe.appendCodePoint(point);
                    } else if (Character.isWhitespace(point)) {
                        safe.append(' ');
                    }
            }
        });
        return safe.toString();
    }
}

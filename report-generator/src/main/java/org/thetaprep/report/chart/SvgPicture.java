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
                .append(XmlText.escape(cssClass))
                .append("\" viewBox=\"0 0 ")
                .append(picture.width())
                .append(' ')
                .append(picture.height())
                .append("\" width=\"")
                .append(picture.width())
                .append("\" height=\"")
                .append(picture.height())
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(XmlText.escape(id))
                .append("-t ")
                .append(XmlText.escape(id))
                .append("-d\"><title id=\"")
                .append(XmlText.escape(id))
                .append("-t\">")
                .append(XmlText.escape(picture.title()))
                .append("</title><desc id=\"")
                .append(XmlText.escape(id))
                .append("-d\">")
                .append(XmlText.escape(picture.description()))
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
}

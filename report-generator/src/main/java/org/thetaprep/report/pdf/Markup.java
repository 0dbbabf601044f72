package org.thetaprep.report.pdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads our own markup, which has neither document type nor entities. */
final class Markup {

    private Markup() {}

    /** A text as it may stand between double quotes in a style sheet inside our markup. */
    static String cssString(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (point < 0x20 || "\"\\<>&".indexOf(point) >= 0) {
                safe.append(String.format("\\%06x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    static Document parse(String markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("a template gave markup that is not well-formed", broken);
        }
    }
}

package org.thetaprep.content.fact;

import java.util.regex.Pattern;
import org.thetaprep.content.contract.Require;

/**
 * Where a claim can be checked.
 *
 * @param title what the page or document is called
 * @param url its address, http or https, without white space
 */
public record Source(String title, String url) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");

    /** Refuses a blank title and anything but a web address. */
    public Source {
        Require.text("title of the source", title);
        Require.that(isAddress(url), "url of the source must begin with https:// or http://, but is '" + url + "'");
    }

    /**
     * Whether a text is the address of a page.
     *
     * @param text any text
     * @return whether the constructor takes it
     */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}

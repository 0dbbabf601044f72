package org.thetaprep.report.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that reports can be had in. */
public enum Language {
    /** English. */
    ENGLISH("en", "English", Locale.UK),
    /** German. */
    GERMAN("de", "Deutsch", Locale.GERMANY);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /**
     * The language tag.
     *
     * @return for example {@code de}
     */
    public String tag() {
        return tag;
    }

    /**
     * What its speakers call it.
     *
     * @return for example {@code Deutsch}
     */
    public String ownName() {
        return ownName;
    }

    /** How numbers and days are written. */
    Locale locale() {
        return locale;
    }

    /**
     * The language with a tag.
     *
     * @param tag a language tag; only its first part counts, in any case
     * @return the language, if reports can be had in it
     */
    public static Optional<Language> of(String tag) {
        String first = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(first))
                .findFirst();
    }
}

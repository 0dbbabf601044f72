package org.thetaprep.content.reader;

import java.util.regex.Pattern;
import org.thetaprep.content.formula.Formula;

/** The forms that ids take. */
final class Forms {

    static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final String KEBAB_IN_WORDS = "kebab-case: lower-case letters and digits with single hyphens between";

    static final Pattern ITEM_ID = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    static final String ITEM_ID_IN_WORDS = KEBAB_IN_WORDS + ", at most 60 characters";

    static final Pattern PATH_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]*");
    static final String PATH_ID_IN_WORDS = "made of letters, digits and _ . / -";

    static final Pattern CHOICE_ID = Pattern.compile("[a-z][a-z0-9]{0,7}");
    static final String CHOICE_ID_IN_WORDS = "a lower-case letter and up to 7 more letters or digits";

    static final Pattern NAME = Formula.NAME;
    static final String NAME_IN_WORDS = "a lower-case letter, then lower-case letters, digits and underscores";

    private Forms() {}
}

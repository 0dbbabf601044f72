package org.thetaprep.report.words;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences of one language. They are kept in {@code messages_<tag>.properties}; {@code {0}} stands for the first
 * value. A sentence that depends on a number has a form for one ({@code .one}), one for all others ({@code .other}) and
 * may have one for none ({@code .none}).
 */
public final class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int GROUPED = 10_000;
    private static final Map<Language, Messages> LOADED = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            LOADED.put(language, new Messages(language));
        }
    }

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language) {
        this.language = language;
        this.texts = load(language);
    }

    private static Map<String, String> load(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                Messages.class.getPackageName() + ".messages",
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), bundle::getString));
    }

    /**
     * The sentences of a language.
     *
     * @param language the language
     * @return its sentences
     */
    public static Messages of(Language language) {
        return LOADED.get(Objects.requireNonNull(language, "language"));
    }

    /**
     * The language.
     *
     * @return the language
     */
    public Language language() {
        return language;
    }

    /** Every key with its text, as it is kept. */
    public Map<String, String> all() {
        return texts;
    }

    /**
     * A sentence.
     *
     * @param key its key
     * @param values what stands in its places; numbers are written as the language does
     * @return the sentence
     */
    public String say(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no message " + key + " in " + language);
        }
        if (values.length == 0) {
            return text;
        }
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(written(values[Integer.parseInt(place.group(1))])));
    }

    /**
     * A sentence that depends on a number.
     *
     * @param key its key without the ending
     * @param count the number
     * @param values what stands in its places
     * @return the sentence in the form that the number asks for
     */
    public String count(String key, long count, Object... values) {
        if (count == 0 && texts.containsKey(key + ".none")) {
            return say(key + ".none", values);
        }
        return say(key + (count == 1 ? ".one" : ".other"), values);
    }

    private String written(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            return Math.abs(number) < GROUPED ? Long.toString(number) : String.format(language.locale(), "%,d", number);
        }
        return Objects.requireNonNull(value, "value").toString();
    }
}

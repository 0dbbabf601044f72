package org.thetaprep.runner.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Readers of values of settings. Each throws IllegalArgumentException with what it expects, as in "must be …". */
public final class SettingReader {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})\\s*([smhd])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private SettingReader() {}

    /** A whole number from {@code least} to {@code most}. */
    public static Function<String, Integer> wholeNumber(int least, int most) {
        return text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, as for a number out of range
            }
            throw new IllegalArgumentException(least + " to " + most);
        };
    }

    /** Yes or no. */
    public static Function<String, Boolean> yesOrNo() {
        return text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException("yes or no");
        };
    }

    /** A path of the file system. */
    public static Function<String, Path> path() {
        return Path::of;
    }

    /** A span of time as {@code 30s}, {@code 15m}, {@code 8h} or {@code 90d}. */
    public static Function<String, Duration> span() {
        return text -> {
            Matcher matcher = SPAN.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("a number with s, m, h or d, as 15m or 90d");
            }
            return UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
        };
    }

    /** One of the values of an enumeration, in small letters. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(type.getEnumConstants())
                        .map(SettingReader::word)
                        .collect(Collectors.joining(" or "))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing for the empty text, otherwise what another reader makes of it. */
    public static <T> Function<String, Optional<T>> optional(Function<String, T> reader) {
        return text -> text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
    }

    static Function<String, Optional<String>> secret() {
        return text -> {
            if (!text.startsWith("@")) {
                return text.isEmpty() ? Optional.empty() : Optional.of(text);
            }
            try {
                return Optional.of(Files.readString(Path.of(text.substring(1))).strip());
            } catch (IOException e) {
                throw new IllegalArgumentException("a file that can be read, after the @");
            }
        };
    }
}
